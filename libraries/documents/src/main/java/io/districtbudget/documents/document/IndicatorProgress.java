package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 监控情况 (how an indicator stands at a month's end), of monitoring forms.
 *
 * @param value 目前完成值 as printed
 * @param expected 全年预计完成值 as printed
 * @param possibility 完成目标可能性; absent when none is ticked
 * @param causes headings of causes that are ticked, e.g. 经费保障
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IndicatorProgress(
    @Nullable String value,
    @Nullable String expected,
    @Nullable Possibility possibility,
    List<String> causes) {

  public IndicatorProgress {
    causes = List.copyOf(causes);
  }

  /** 完成目标可能性 (whether the target will be reached). */
  public enum Possibility {
    /** 确定能. */
    CERTAIN,
    /** 有可能. */
    POSSIBLE,
    /** 完全不可能. */
    IMPOSSIBLE
  }
}
