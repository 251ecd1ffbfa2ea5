package io.districtbudget.assessment.monitoring.rectification;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 整改销号 (closure): the answer will do. */
@Schema(examples = "{\"opinion\":\"整改到位。\"}")
public record ClosureEntry(@Size(max = 4000) @Nullable String opinion) {}
