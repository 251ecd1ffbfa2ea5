package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 个人设置 (preferences) of the caller.
 *
 * @param content empty before anything was kept
 * @param changedAt when it was kept last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreferencesResponse(
    Map<String, JsonNode> content, @Nullable OffsetDateTime changedAt) {}
