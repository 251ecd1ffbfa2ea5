package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What became of a project that was taken over with its money. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TakeoverAnswer(String projectId) {}
