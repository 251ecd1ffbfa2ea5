package io.districtbudget.documents.level;

import org.jspecify.annotations.Nullable;

/** 一级指标和二级指标 (level 1 and level 2) of an indicator, in the official words. */
public record Level(@Nullable String level1, @Nullable String level2) {

  /** Both words for messages. */
  public String text() {
    return (level1 == null ? "?" : level1) + "/" + (level2 == null ? "?" : level2);
  }
}
