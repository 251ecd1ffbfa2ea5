package io.districtbudget.project.registry;

/** 项目类别 (project category) of the forms up to 2022, and the class that 2023 adds. */
public enum ProjectCategory {
  /** One-off. */
  ONE_OFF("一次性项目"),
  /** Recurrent. */
  RECURRENT("经常性项目"),
  /** Phased. */
  PHASED("阶段性项目"),
  /** Medium-term budget pilot. */
  MID_TERM_PILOT("中期预算试点项目"),
  /** Specific target, the 2023 forms' class. */
  SPECIFIC_TARGET("特定目标类");

  private final String label;

  ProjectCategory(String label) {
    this.label = label;
  }

  /** The word that the forms print. */
  public String label() {
    return label;
  }
}
