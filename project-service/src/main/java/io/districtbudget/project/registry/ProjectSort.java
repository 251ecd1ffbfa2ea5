package io.districtbudget.project.registry;

import java.util.Arrays;
import java.util.Optional;

/** Orders of the project list; equal ones follow by code. */
enum ProjectSort {
  CODE("code", "p.code", false),
  CODE_DOWN("-code", "p.code", true),
  NAME("name", "%s.normalized_name", false),
  NAME_DOWN("-name", "%s.normalized_name", true),
  START("startDate", "coalesce(p.start_date, date '9999-12-31')::text", false),
  START_DOWN("-startDate", "coalesce(p.start_date, date '0001-01-01')::text", true),
  /** What fits {@code q} best first: the name, a former name, then by what they have in common. */
  RELEVANCE(
      "relevance",
      """
      lpad((3000 - CASE WHEN p.normalized_name LIKE :part ESCAPE '\\' THEN 2000 \
      WHEN p.search_text LIKE :part ESCAPE '\\' THEN 1000 ELSE 0 END \
      - grams_in_common(name_grams(:q), p.grams))::text, 4, '0')\
      """,
      false);

  /** What a caller may write. */
  static final String ALLOWED = "code|-code|name|-name|startDate|-startDate|relevance";

  private final String parameter;
  private final String key;
  private final boolean down;

  ProjectSort(String parameter, String key, boolean down) {
    this.parameter = parameter;
    this.key = key;
    this.down = down;
  }

  static Optional<ProjectSort> of(String parameter) {
    return Arrays.stream(values()).filter(sort -> sort.parameter.equals(parameter)).findFirst();
  }

  /** SQL text by which {@code project p} is sorted, and by the name that {@code place} has. */
  String key(String place) {
    return key.replace("%s", place);
  }

  String direction() {
    return down ? "DESC" : "ASC";
  }

  /** How a later row compares with an earlier one. */
  String after() {
    return down ? "<" : ">";
  }
}
