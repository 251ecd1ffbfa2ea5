package io.districtbudget.assessment.dashboard;

import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.scoring.findings.Severity;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.light.MoneyLight;
import io.districtbudget.scoring.light.Signal;
import io.districtbudget.scoring.ruleset.MonitoringRule;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** 预警 (alerts) of a year by department, from the figures; the gravest first. */
@ApplicationScoped
class Alerts {
  private static final int WHOLE_YEAR = 12;

  private final Dashboards dashboards;
  private final RuleSets ruleSets;

  Alerts(Dashboards dashboards, RuleSets ruleSets) {
    this.dashboards = dashboards;
    this.ruleSets = ruleSets;
  }

  List<Alert> of(int year) {
    List<Alert> alerts = new ArrayList<>();
    MonitoringRule thresholds = ruleSets.ofYear(year).monitoring();
    for (Dashboards.Part part : dashboards.visible(year).values()) {
      counts(part, alerts);
      money(year, part, thresholds, alerts);
    }
    alerts.sort(
        Comparator.comparing(Alert::severity)
            .thenComparing(Alert::department)
            .thenComparing(Alert::code));
    return alerts;
  }

  private void counts(Dashboards.Part part, List<Alert> alerts) {
    LocalDate today = dashboards.today();
    YearFigures figures = part.figures();
    raise(
        alerts,
        part,
        "RECTIFICATIONS_OVERDUE",
        Severity.ERROR,
        figures.rectificationsOverdue(today),
        LocalText.of("项整改逾期未答复。", "Rectifications not answered in time: "));
    raise(
        alerts,
        part,
        "RED_LIGHTS",
        Severity.ERROR,
        figures.lastLights().getOrDefault(Light.RED.name(), 0L),
        LocalText.of("个项目在最近一期监控中亮红灯。", "Projects with a red light in the last monitoring: "));
    raise(
        alerts,
        part,
        "ERROR_FINDINGS",
        Severity.ERROR,
        figures.openErrors(),
        LocalText.of("项错误类审核发现未处理。", "Open findings of errors: "));
    raise(
        alerts,
        part,
        "POOR_GRADES",
        Severity.WARNING,
        figures.grade("POOR"),
        LocalText.of("个项目自评等级为差。", "Projects graded poor: "));
    raise(
        alerts,
        part,
        "ASSESSMENTS_OVERDUE",
        Severity.WARNING,
        figures.overdue(today),
        LocalText.of("份自评逾期未报。", "Self-assessments overdue: "));
    raise(
        alerts,
        part,
        "MONITORINGS_OVERDUE",
        Severity.WARNING,
        figures.monitoringsOverdue(today),
        LocalText.of("份监控逾期未报。", "Monitorings overdue: "));
  }

  private static void raise(
      List<Alert> alerts,
      Dashboards.Part part,
      String code,
      Severity severity,
      long count,
      LocalText text) {
    if (count > 0) {
      alerts.add(
          alert(part, code, severity, count, count + " " + text.zh(), text.en() + count + "."));
    }
  }

  /** The money of the department against the calendar, as a monitoring would light it. */
  private void money(
      int year, Dashboards.Part part, MonitoringRule thresholds, List<Alert> alerts) {
    int month = monthsOver(year, dashboards.today());
    if (month == 0) {
      return;
    }
    Signal signal = MoneyLight.of(part.figures().amounts(), month, thresholds);
    Light light = signal.light();
    if (light == null || !light.deviates()) {
      return;
    }
    alerts.add(
        alert(
            part,
            "EXECUTION_BEHIND",
            light == Light.RED ? Severity.ERROR : Severity.WARNING,
            1,
            signal.explanation().zh(),
            signal.explanation().en()));
  }

  /** Months of a year that are over on a day: what is due in a month is due at its end. */
  static int monthsOver(int year, LocalDate today) {
    if (year == today.getYear()) {
      return today.plusDays(1).getYear() > year
          ? WHOLE_YEAR
          : today.plusDays(1).getMonthValue() - 1;
    }
    return year < today.getYear() ? WHOLE_YEAR : 0;
  }

  private static Alert alert(
      Dashboards.Part part, String code, Severity severity, long count, String zh, String en) {
    String department = Objects.requireNonNullElse(part.scope().department(), "");
    return new Alert(
        code,
        severity,
        department,
        Objects.requireNonNullElse(part.scope().departmentName(), department),
        count,
        zh,
        en);
  }
}
