package io.districtbudget.assessment.selfassessment.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 认可发现 (acceptance of a finding, or taking it back) with the reason that everybody reads. */
@Schema(examples = "{\"reason\":\"因政策调整停止支付，情况属实。\"}")
public record AcceptanceEntry(@NotBlank @Size(max = 4000) String reason) {}
