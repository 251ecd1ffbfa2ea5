package io.districtbudget.indicator.expression;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Texts that people wrote as targets. */
@Schema(example = "{\"expressions\": [\"> =400场\", \"18个（14个新增，4个优化）\", \"12月底前\"]}")
public record TargetReadingRequest(
    @NotEmpty @Size(max = 1_000) List<@NotNull @Size(max = 2_000) String> expressions) {}
