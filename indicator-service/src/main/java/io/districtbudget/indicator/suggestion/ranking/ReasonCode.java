package io.districtbudget.indicator.suggestion.ranking;

/** 推荐理由 (why an indicator is suggested). */
public enum ReasonCode {
  /** The same project has declared it in another year. */
  SAME_PROJECT,
  /** Projects with a similar name have declared it. */
  SIMILAR_PROJECT,
  /** The department has declared it for other projects. */
  DEPARTMENT,
  /** Projects of the same category have declared it. */
  CATEGORY,
  /** It is common in the division's declarations. */
  COMMON,
  /** The catalogue has it, and the project's name has its keywords. */
  KEYWORD,
  /** The catalogue has it. */
  CATALOGUE,
  /** Its name was taken from another project's and put into this one's words. */
  ADAPTED
}
