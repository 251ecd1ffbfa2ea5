package io.districtbudget.assessment.selfassessment.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 退回 (return) with the reason that the unit reads. */
@Schema(examples = "{\"reason\":\"第 2 行完成值与台账不符，请核实。\"}")
public record ReturnEntry(@NotBlank @Size(max = 4000) String reason) {}
