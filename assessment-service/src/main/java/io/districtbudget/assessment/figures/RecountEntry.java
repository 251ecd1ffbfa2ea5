package io.districtbudget.assessment.figures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 重新计数 (recount) with the reason that its audit trail keeps. */
@Schema(examples = "{\"reason\":\"核对发现 2 项差异。\"}")
public record RecountEntry(@NotBlank @Size(max = 4000) String reason) {}
