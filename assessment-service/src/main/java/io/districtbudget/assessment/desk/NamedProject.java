package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project by id, with its present name where it is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedProject(UUID id, @Nullable String name) {}
