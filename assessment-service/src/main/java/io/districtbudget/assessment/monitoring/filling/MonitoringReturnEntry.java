package io.districtbudget.assessment.monitoring.filling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 退回监控 (return of a monitoring) with the reason that the unit reads. */
@Schema(examples = "{\"reason\":\"第 1 行完成值与上月不符，请核实。\"}")
public record MonitoringReturnEntry(@NotBlank @Size(max = 4000) String reason) {}
