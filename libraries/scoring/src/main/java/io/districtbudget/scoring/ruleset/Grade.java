package io.districtbudget.scoring.ruleset;

/** 等级 (grade) of a self-assessment: 优, 良, 中, 差. Source: 财预〔2020〕10号. */
public enum Grade {
  EXCELLENT("优"),
  GOOD("良"),
  FAIR("中"),
  POOR("差");

  private final String label;

  Grade(String label) {
    this.label = label;
  }

  /** The Chinese word printed on the form. */
  public String label() {
    return label;
  }
}
