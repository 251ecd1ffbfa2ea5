package io.districtbudget.indicator.suggestion.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 历史申报 (past declaration) of a project in a year: what has been declared.
 *
 * @param nameable whether the reader may be told which project it is
 */
public record PastDeclaration(
    String projectName,
    boolean nameable,
    @Nullable String department,
    @Nullable String category,
    int year,
    List<Row> rows) {

  public PastDeclaration {
    rows = List.copyOf(rows);
  }

  /**
   * One indicator.
   *
   * @param level1 in the words of the framework that is asked for, as level2
   * @param target as written, null when it is none to repeat
   */
  public record Row(String level1, String level2, String name, @Nullable String target) {}
}
