package io.districtbudget.form.writing;

import java.util.Locale;
import java.util.Set;

/** 模板种类 (kind of template), as an address names it. */
public enum TemplateKind {
  DECLARATIONS("绩效目标申报表", Set.of("一级指标", "二级指标", "三级指标", "年度（/项目）指标值", "分值")),
  SELF_ASSESSMENTS("绩效自评表", Set.of("实际完成值", "得分", "偏差原因分析及改进措施")),
  MONITORINGS("绩效运行监控表", Set.of("完成值", "全年预计完成值", "偏差原因及措施"));

  static final String PATHS = "declarations?|self-assessments?|monitorings?";

  private final String label;
  private final Set<String> filled;

  TemplateKind(String label, Set<String> filled) {
    this.label = label;
    this.filled = filled;
  }

  String label() {
    return label;
  }

  /** Whether a column of the indicator table is filled in by whoever gets the prefilled form. */
  boolean fills(String head) {
    return filled.stream()
        .anyMatch(one -> one.equals("完成值") ? head.endsWith("月完成值") : one.equals(head));
  }

  /** By its part of an address, in one number or the other. */
  public static TemplateKind fromString(String path) {
    String name = path.toUpperCase(Locale.ROOT).replace('-', '_');
    return valueOf(name.endsWith("S") ? name : name + "S");
  }
}
