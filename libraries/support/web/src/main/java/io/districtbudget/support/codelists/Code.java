package io.districtbudget.support.codelists;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One code and its words.
 *
 * @param code as it stands in requests and answers
 * @param label in Chinese, as an officer says it
 * @param labelEn in English
 * @param order from 1, as the list is shown
 * @param advice what to do about it, in Chinese; absent where nothing follows
 * @param adviceEn the same in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CodeListEntry")
public record Code(
    String code,
    String label,
    String labelEn,
    int order,
    @Nullable String advice,
    @Nullable String adviceEn) {}
