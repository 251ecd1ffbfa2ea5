package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a write did.
 *
 * @param outcome CREATED, CHANGED or UNCHANGED
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredAnswer(@Nullable String outcome) {}
