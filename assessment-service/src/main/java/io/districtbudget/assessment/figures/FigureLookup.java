package io.districtbudget.assessment.figures;

import io.districtbudget.support.identity.CurrentDivision;
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
      """;
  private static final String ANY = "";
  private static final String EVERY_UNIT = "*";
  private static final String WHOLE_DEPARTMENT = "";

  private final EntityManager entities;
  private final CurrentDivision division;

  FigureLookup(EntityManager entities, CurrentDivision division) {
    this.entities = entities;
    this.division = division;
  }

  /** A figure of a department, or of one of its units. */
  public record Line(
      int year,
      String department,
      String departmentName,
      String unit,
      String name,
      BigDecimal value) {}

  /** Figures of departments, of all or of one. */
  public List<Line> departments(int fromYear, int toYear, @Nullable String department) {
    return read(fromYear, toYear, department, WHOLE_DEPARTMENT);
  }

  /** Figures of units: of a department, or of one unit. */
  public List<Line> units(int year, @Nullable String department, @Nullable String unit) {
    return read(year, year, department, unit == null ? EVERY_UNIT : unit);
  }

  private List<Line> read(int fromYear, int toYear, @Nullable String department, String unit) {
    List<Line> lines = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, division.code())
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
