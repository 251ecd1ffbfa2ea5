package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** 个人设置 (preferences): whatever the pages keep, as one JSON object. */
public record PreferencesRequest(@NotNull Map<String, JsonNode> content) {}
