package io.districtbudget.form.writing.list;

import java.util.List;
import java.util.Locale;

/** 清单 (list) that can be taken away, by its name in an address. */
public enum ListKind {
  PROJECTS("项目清单", ListColumns.PROJECTS),
  UNITS("单位清单", ListColumns.UNITS),
  INDICATORS("指标库", ListColumns.INDICATORS),
  TARGETS("绩效目标申报清单", ListColumns.TARGETS),
  MONITORINGS("绩效运行监控清单", ListColumns.MONITORINGS),
  RECTIFICATIONS("整改清单", ListColumns.RECTIFICATIONS),
  ASSESSMENTS("绩效自评清单", ListColumns.ASSESSMENTS),
  FINDINGS("审核发现清单", ListColumns.FINDINGS),
  BUDGET_PROPOSALS("结果应用清单", ListColumns.BUDGET_PROPOSALS),
  DEPARTMENTS("部门汇总表", ListColumns.DEPARTMENTS);

  static final String PATHS =
      "projects|units|indicators|targets|monitorings|rectifications|assessments|findings"
          + "|budget-proposals|departments";

  private final String label;
  private final List<ListColumn> columns;

  ListKind(String label, List<ListColumn> columns) {
    this.label = label;
    this.columns = columns;
  }

  /** By its part of an address. */
  public static ListKind fromString(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String label() {
    return label;
  }

  List<ListColumn> columns() {
    return columns;
  }
}
