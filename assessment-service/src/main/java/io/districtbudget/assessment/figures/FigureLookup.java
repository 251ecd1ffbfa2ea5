package io.districtbudget.assessment.figures;

import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures: as many rows as there are departments (or units) and kinds, never what they sum.
 */
@ApplicationScoped
public class FigureLookup {
  private static final String READ =
      """
      SELECT f.year, f.department_code, coalesce(d.name, f.department_code), f.unit_code, f.name,
        f.value
      FROM figure f
      LEFT JOIN department d ON d.division = f.division AND d.code = f.department_code
      WHERE f.division = ?1 AND f.year BETWEEN ?2 AND ?3
        AND (?4 = '' OR f.department_code = ?4)
        AND ((?5 = '*' AND f.unit_code <> '') OR f.unit_code = ?5)
        AND f.value <> 0
      """;
  private static final String ANY = "";
  private static final String EVERY_UNIT = "*";

  private final EntityManager entities;
  private final Caller caller;

  FigureLookup(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** A figure of a department, or of one of its units. */
  public record Line(
      int year,
      String department,
      String departmentName,
      String unit,
      String name,
      BigDecimal value) {}

  /** Figures of every department, whoever asks. */
  public List<Line> everyDepartment(int year) {
    return read(year, year, null, FigureKey.WHOLE_DEPARTMENT);
  }

  /**
   * Figures of a department, or of all that the caller may see: of its own, when the token names
   * one; only what its unit adds to them, when the token names a unit.
   */
  public List<Line> departments(int fromYear, int toYear, @Nullable String department) {
    String wanted = department == null ? caller.department().orElse(null) : department;
    if (wanted != null) {
      caller.requireRows(wanted, caller.unit().orElse(null));
    }
    return read(fromYear, toYear, wanted, caller.unit().orElse(FigureKey.WHOLE_DEPARTMENT));
  }

  /** Figures of units: of a department, or of one unit; only the caller's own when it has one. */
  public List<Line> units(int year, @Nullable String department, @Nullable String unit) {
    String wanted = department == null ? caller.department().orElse(null) : department;
    String one = unit == null ? caller.unit().orElse(EVERY_UNIT) : unit;
    caller.requireRows(
        wanted == null ? "" : wanted, one.equals(EVERY_UNIT) ? caller.unit().orElse(null) : one);
    return read(year, year, wanted, one);
  }

  private List<Line> read(int fromYear, int toYear, @Nullable String department, String unit) {
    List<Line> lines = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, caller.division())
            .setParameter(2, fromYear)
            .setParameter(3, toYear)
            .setParameter(4, department == null ? ANY : department)
            .setParameter(5, unit)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      lines.add(
          new Line(
              (Integer) cells[0],
              (String) cells[1],
              (String) cells[2],
              (String) cells[3],
              (String) cells[4],
              (BigDecimal) cells[5]));
    }
    return lines;
  }
}
