package io.districtbudget.form.writing;

import java.util.Locale;

/** 项目的表 (form of a project's year), as an address names it. */
public enum ProjectForm {
  DECLARATIONS("绩效目标申报表"),
  SELF_ASSESSMENTS("绩效自评表"),
  MONITORINGS("绩效运行监控表");

  static final String PATHS = "declarations|self-assessments|monitorings";

  private final String label;

  ProjectForm(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** By its part of an address. */
  public static ProjectForm fromString(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
