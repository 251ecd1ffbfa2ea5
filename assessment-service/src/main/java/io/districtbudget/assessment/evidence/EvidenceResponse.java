package io.districtbudget.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 佐证材料 (evidence).
 *
 * @param indicator row that it proves; absent for the assessment as a whole
 * @param size in bytes
 * @param checksum SHA-256, hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceResponse(
    UUID id,
    @Nullable Integer indicator,
    String fileName,
    String mediaType,
    long size,
    String checksum,
    String uploadedBy,
    OffsetDateTime uploadedAt) {

  static EvidenceResponse from(Evidence evidence) {
    return new EvidenceResponse(
        evidence.id(),
        evidence.indicator(),
        evidence.fileName(),
        evidence.mediaType().header(),
        evidence.size(),
        evidence.checksum(),
        evidence.uploadedBy(),
        evidence.uploadedAt());
  }
}
