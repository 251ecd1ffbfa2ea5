package io.districtbudget.documents.writing.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 项目类别 (categories of projects) as the forms print them. */
public final class Categories {

  private static final Map<String, String> LABELS =
      Map.of(
          "ONE_OFF", "一次性项目",
          "RECURRENT", "经常性项目",
          "PHASED", "阶段性项目",
          "MID_TERM_PILOT", "中期预算试点项目",
          "SPECIFIC_TARGET", "特定目标类");

  private Categories() {}

  /** All of them, as they are printed. */
  public static List<String> labels() {
    return List.of("一次性项目", "经常性项目", "阶段性项目", "中期预算试点项目", "特定目标类");
  }

  static @Nullable String label(@Nullable String category) {
    return category == null ? null : LABELS.get(category);
  }
}
