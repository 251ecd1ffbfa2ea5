package io.districtbudget.assessment.monitoring;

import io.districtbudget.assessment.figures.Contribution;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a monitoring adds to the dashboards; its light counts once the unit has answered for it. */
public final class MonitoringFigures {
  private MonitoringFigures() {}

  static Contribution of(Monitoring monitoring, String division) {
    String month = month(monitoring.month());
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("monitoring:" + month + ":" + monitoring.status(), BigDecimal.ONE);
    if (monitoring.status().inFilling() && monitoring.deadline() != null) {
      values.put("monitoringDue:" + month + ":" + monitoring.deadline(), BigDecimal.ONE);
    }
    if (monitoring.status() == MonitoringStatus.SUBMITTED && monitoring.light() != null) {
      values.put("light:" + month + ":" + monitoring.light(), BigDecimal.ONE);
    }
    return new Contribution(
        division, monitoring.year(), monitoring.departmentCode(), monitoring.unitCode(), values);
  }

  /** A month as names of figures write it. */
  public static String month(int month) {
    return String.format(Locale.ROOT, "%02d", month);
  }
}
