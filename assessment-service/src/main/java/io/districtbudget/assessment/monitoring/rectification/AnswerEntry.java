package io.districtbudget.assessment.monitoring.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 整改答复 (answer of the unit): what was done and with which result. */
@Schema(examples = "{\"measures\":\"已补做检修2次，附验收记录。\"}")
public record AnswerEntry(@NotBlank @Size(max = 4000) String measures) {}
