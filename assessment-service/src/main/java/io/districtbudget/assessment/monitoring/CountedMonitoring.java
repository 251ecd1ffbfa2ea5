package io.districtbudget.assessment.monitoring;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.Counted;
import io.districtbudget.scoring.light.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a monitoring adds to the dashboards; its light counts once the unit has answered for it. */
public record CountedMonitoring(
    int year,
    int month,
    String department,
    String unit,
    MonitoringStatus status,
    @Nullable LocalDate deadline,
    @Nullable Light light)
    implements Counted {

  /** The same columns of stored rows, for {@link io.districtbudget.assessment.figures.Recount}. */
  static final String SELECT =
      "select m.year, m.month, m.departmentCode, m.unitCode, m.status, m.deadline, m.light"
          + " from Monitoring m where m.year between :from and :to";

  static CountedMonitoring of(Monitoring monitoring) {
    return new CountedMonitoring(
        monitoring.year(),
        monitoring.month(),
        monitoring.departmentCode(),
        monitoring.unitCode(),
        monitoring.status(),
        monitoring.deadline(),
        monitoring.light());
  }

  @Override
  public Contribution contribution(String division) {
    String of = month(month);
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("monitoring:" + of + ":" + status, BigDecimal.ONE);
    if (status.inFilling() && deadline != null) {
      values.put("monitoringDue:" + of + ":" + deadline, BigDecimal.ONE);
    }
    if (status == MonitoringStatus.SUBMITTED && light != null) {
      values.put("light:" + of + ":" + light, BigDecimal.ONE);
    }
    return new Contribution(division, year, department, unit, values);
  }

  /** A month as names of figures write it. */
  public static String month(int month) {
    return String.format(Locale.ROOT, "%02d", month);
  }
}
