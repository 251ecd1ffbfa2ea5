package io.districtbudget.assessment.selfassessment.publication;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 公开 (a publication of an assessment).
 *
 * @param number from 1; a published form that is imported again with other content is another one
 * @param checksum SHA-256 of the content, hexadecimal
 * @param content the assessment as it was published, word for word
 */
public record Publication(
    int number,
    String publishedBy,
    OffsetDateTime publishedAt,
    String checksum,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
        String content) {}
