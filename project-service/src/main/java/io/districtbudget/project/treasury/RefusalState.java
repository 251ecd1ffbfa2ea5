package io.districtbudget.project.treasury;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code treasury.entry-refused.v1}: what came and why it was refused.
 *
 * @param division 000000 when neither the record nor the configuration names one
 * @param entry the entry as it came, when it is a JSON object of usual length
 * @param rawEntry else the beginning of the record's text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusalState(
    String division,
    UUID entryId,
    String sourceSystem,
    @Nullable @JsonRawValue String entry,
    @Nullable String rawEntry,
    String code,
    String detail,
    String detailEn,
    List<RefusalError> errors) {}
