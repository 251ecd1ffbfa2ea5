package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 部门预算 (department budget) as its document states it: everything as printed, amounts besides in 元.
 * What is stored is what was sent; nothing is corrected here.
 *
 * @param title title on the cover
 * @param units 预算单位 that it covers, as listed
 * @param tables its tables, each kind once, in printed order
 * @param statements figures that its text states
 * @param changes comparisons with another year's budget, with their reasons
 * @param keyProjects projects that it describes at length
 * @param targetTables 绩效目标表 that are printed with it
 * @param sections its text, whole and in order
 */
public record DepartmentBudgetContent(
    @Nullable @Size(max = 300) String title,
    @Size(max = 500) List<@NotBlank @Size(max = 200) String> units,
    @NotNull @Size(min = 1, max = 9) List<@Valid @NotNull Table> tables,
    @Size(max = 500) List<@Valid @NotNull Statement> statements,
    @Size(max = 200) List<@Valid @NotNull Change> changes,
    @Size(max = 100) List<@Valid @NotNull KeyProject> keyProjects,
    @Size(max = 500) List<@Valid @NotNull TargetTable> targetTables,
    @Size(max = 200) List<@Valid @NotNull Section> sections) {

  /** A list that the request leaves out is empty. */
  public DepartmentBudgetContent {
    units = orEmpty(units);
    statements = orEmpty(statements);
    changes = orEmpty(changes);
    keyProjects = orEmpty(keyProjects);
    targetTables = orEmpty(targetTables);
    sections = orEmpty(sections);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  DepartmentBudgetContent withTables(List<Table> others) {
    return new DepartmentBudgetContent(
        title, units, others, statements, changes, keyProjects, targetTables, sections);
  }

  /**
   * 预算表 (table).
   *
   * @param heading as printed
   * @param moneyUnit 元, 千元, 万元 or 亿元 as the table prints it, absent when it prints none
   * @param columns columns of amounts in printed order
   * @param note 注 below the table
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Table(
      @NotNull TableKind kind,
      @Nullable @Size(max = 300) String heading,
      @Nullable @Pattern(regexp = "元|千元|万元|亿元") String moneyUnit,
      @NotNull @Size(max = 40) List<@Valid @NotNull Column> columns,
      @NotNull @Size(max = 3000) List<@Valid @NotNull Line> lines,
      @Nullable @Size(max = 5000) String note) {

    Table withLines(List<Line> others) {
      return new Table(kind, heading, moneyUnit, columns, others, note);
    }
  }

  /** A column of amounts: its stable name, and its label as printed. */
  public record Column(
      @NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 100) String label) {}

  /**
   * One line of a table.
   *
   * @param number from 1 in printed order
   * @param line number of the line in the document
   * @param code 科目编码: 类, 款 and 项 together, 3, 5 or 7 digits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      @Min(1) @Max(3000) int number,
      @Min(0) int line,
      @Nullable Side side,
      @Nullable @Pattern(regexp = "\\d{2,9}") String code,
      @Nullable @Size(max = 300) String name,
      @NotNull @Size(max = 40) List<@Valid @NotNull Amount> amounts) {}

  /** Side of a table with two. */
  public enum Side {
    REVENUE,
    EXPENDITURE
  }

  /** A printed amount; {@code amount} in 元 is absent when the print is no amount. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Amount(
      @NotBlank @Size(max = 60) String column,
      @NotNull @Size(max = 100) String printed,
      @Nullable Money amount) {}

  /**
   * 文字所述数字 (figure of the text).
   *
   * @param code what it is about, such as BASIC, FUNCTION or PROCUREMENT_TOTAL
   * @param subject the item of a FUNCTION or key project
   * @param value amount in 元, or a number of units or projects
   * @param precision the value of one in the last printed place
   * @param text the clause
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Statement(
      @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{0,59}") String code,
      @Nullable @Size(max = 300) String subject,
      @NotBlank @Size(max = 100) String printed,
      @NotNull Money value,
      @NotNull Money precision,
      @NotNull @Size(max = 5000) String text) {}

  /**
   * 比上年增减 (change).
   *
   * @param amount how much, in 元, not negative; 0 when EQUAL
   * @param percent as printed, without the sign
   * @param reason 主要原因
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{0,59}") String code,
      @Nullable @Size(max = 300) String subject,
      @Min(2000) @Max(2100) int year,
      @NotNull Direction direction,
      @NotNull Money amount,
      @NotNull Money precision,
      @Nullable Percent percent,
      @Nullable @Size(max = 5000) String reason,
      @NotNull @Size(max = 5000) String text) {}

  /** Direction of a change: 增加, 减少, 持平. */
  public enum Direction {
    INCREASE,
    DECREASE,
    EQUAL
  }

  /** 重点项目说明 (narrative of a key project); each part as printed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KeyProject(
      @NotBlank @Size(max = 300) String name,
      @Nullable @Size(max = 20_000) String overview,
      @Nullable @Size(max = 20_000) String basis,
      @Nullable @Size(max = 20_000) String body,
      @Nullable @Size(max = 20_000) String plan,
      @Nullable @Size(max = 20_000) String period,
      @Nullable @Size(max = 20_000) String budget,
      @Nullable @Size(max = 20_000) String overallTarget,
      @Nullable @Size(max = 20_000) String annualTarget,
      @Size(max = 100) List<@Valid @NotNull Milestone> milestones) {

    /** A list that the request leaves out is empty. */
    public KeyProject {
      milestones = orEmpty(milestones);
    }
  }

  /** 阶段性目标 (milestone): when, as printed, and what. */
  public record Milestone(
      @NotBlank @Size(max = 100) String when, @NotBlank @Size(max = 10_000) String what) {}

  /**
   * 绩效目标表 (target table) printed with the budget.
   *
   * @param form its position among the forms of the document
   * @param moneyUnit the unit that its head prints
   * @param printed the year's amount as printed
   * @param amount as it was understood, in 元
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TargetTable(
      @Min(0) int form,
      @Nullable @Size(max = 300) String project,
      @Nullable @Size(max = 200) String department,
      @Nullable @Size(max = 200) String unit,
      @NotNull @Pattern(regexp = "元|万元") String moneyUnit,
      @Nullable @Size(max = 100) String printed,
      @Nullable Money amount) {}

  /** 一段文字 (section): its paragraphs, one a line. */
  public record Section(
      @NotNull @Size(max = 300) String title, @NotNull @Size(max = 200_000) String text) {}

  /** The table of a kind, if it was printed. */
  public @Nullable Table table(TableKind kind) {
    return tables.stream().filter(table -> table.kind() == kind).findFirst().orElse(null);
  }

  /** The amount of a line's column, if one is printed there and can be read. */
  public static @Nullable Money amount(Line line, String column) {
    return line.amounts().stream()
        .filter(amount -> amount.column().equals(column))
        .map(Amount::amount)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
