package io.districtbudget.project.treasury;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;

/** Data of {@code treasury.entry-refused.v1}: the entry as it came and why it was refused. */
record RefusalState(
    String division,
    UUID entryId,
    String sourceSystem,
    @JsonRawValue String entry,
    String code,
    String detail,
    String detailEn,
    List<RefusalError> errors) {}
