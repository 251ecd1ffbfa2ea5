package io.districtbudget.assessment.recheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 抽查 (a spot check to be drawn).
 *
 * @param seed whoever draws with the same seed again gets the same sample
 */
@Schema(examples = "{\"year\":2024,\"seed\":20250315}")
public record SampleEntry(@Min(2000) @Max(2100) int year, @NotNull Long seed) {}
