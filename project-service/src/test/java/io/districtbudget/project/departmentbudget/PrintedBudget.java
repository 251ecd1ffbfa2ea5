package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Amount;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Change;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Column;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Direction;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.KeyProject;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Milestone;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Section;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.TargetTable;
import io.districtbudget.project.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A department budget of our own, written as text so that a test changes one figure of it and reads
 * like the slip that it makes. As it stands it reconciles.
 */
public final class PrintedBudget {

  /** The budget as text: tables, then what the text states. */
  public static final String TEXT =
      """
      TABLE REVENUE_AND_EXPENDITURE 元 AMOUNT=预算数
      收|一、财政拨款收入|1500000.00
      支|一、一般公共服务支出|1200000.00
      收|1、一般公共预算资金|1500000.00
      支|二、国防支出|0.00
      支|八、卫生健康支出|300000.00
      收|收入总计|1500000.00
      支|支出总计|1500000.00
      TABLE REVENUE 元 TOTAL=合计 APPROPRIATION=财政拨款收入 OTHER=其他收入
      201|一般公共服务支出|1200000.00|1200000.00|0.00
      20103|综合事务|1200000.00|1200000.00|0.00
      2010301|行政运行|800000.00|800000.00|0.00
      2010302|一般行政管理事务|400000.00|400000.00|0.00
      210|卫生健康支出|300000.00|300000.00|0.00
      21011|行政事业单位医疗|300000.00|300000.00|0.00
      2101101|行政单位医疗|100000.00|100000.00|0.00
      2101102|事业单位医疗|200000.00|200000.00|0.00
      |合计|1500000.00|1500000.00|0.00
      TABLE EXPENDITURE 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出
      201|一般公共服务支出|1200000.00|800000.00|400000.00
      20103|综合事务|1200000.00|800000.00|400000.00
      2010301|行政运行|800000.00|800000.00|0.00
      2010302|一般行政管理事务|400000.00|0.00|400000.00
      210|卫生健康支出|300000.00|300000.00|0.00
      21011|行政事业单位医疗|300000.00|300000.00|0.00
      2101101|行政单位医疗|100000.00|100000.00|0.00
      2101102|事业单位医疗|200000.00|200000.00|0.00
      |合计|1500000.00|1100000.00|400000.00
      TABLE APPROPRIATIONS 元 TOTAL=合计 GENERAL_PUBLIC=一般公共预算 GOVERNMENT_FUNDS=政府性基金预算 STATE_CAPITAL=国有资本经营预算
      收|一、一般公共预算资金|1500000.00
      支|一、一般公共服务支出|1200000.00|1200000.00|0.00|0
      支|八、卫生健康支出|300000.00|300000.00|0.00|0
      收|收入总计|1500000.00
      支|支出总计|1500000.00|1500000.00|0.00|0
      TABLE GENERAL_PUBLIC_BUDGET 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出
      201|一般公共服务支出|1200000.00|800000.00|400000.00
      20103|综合事务|1200000.00|800000.00|400000.00
      2010301|行政运行|800000.00|800000.00|0.00
      2010302|一般行政管理事务|400000.00|0.00|400000.00
      210|卫生健康支出|300000.00|300000.00|0.00
      21011|行政事业单位医疗|300000.00|300000.00|0.00
      2101101|行政单位医疗|100000.00|100000.00|0.00
      2101102|事业单位医疗|200000.00|200000.00|0.00
      |合计|1500000.00|1100000.00|400000.00
      TABLE GOVERNMENT_FUNDS 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出
      |合计
      注：本年无政府性基金安排的支出，故本表无数据。
      TABLE STATE_CAPITAL 元 TOTAL=合计 BASIC=基本支出 PROJECT=项目支出
      |合计
      注：本表无数据。
      TABLE BASIC_EXPENDITURE 元 TOTAL=合计 PERSONNEL=人员经费 OFFICE=公用经费
      301|工资福利支出|700000.00|700000.00|0.00
      30101|基本工资|700000.00|700000.00|0.00
      302|商品和服务支出|400000.00|0.00|400000.00
      30201|办公费|300000.00|0.00|300000.00
      30217|公务接待费|20000.00|0.00|20000.00
      30231|公务用车运行维护费|80000.00|0.00|80000.00
      |合计|1100000.00|700000.00|400000.00
      TABLE THREE_PUBLIC_EXPENSES 万元 TOTAL=合计 ABROAD=因公出国(境)费 RECEPTION=公务接待费 VEHICLES=小计 VEHICLE_PURCHASE=购置费 VEHICLE_RUNNING=运行费 OPERATING_COST=机关运行经费
      ||100000.00|0.00|20000.00|80000.00|0.00|80000.00|380000.00
      STATED EXPENDITURE_TOTAL|150万元|1500000.00|10000
      STATED APPROPRIATION_TOTAL|150万元|1500000.00|10000
      STATED BASIC|110万元|1100000.00|10000
      STATED PROJECT|40万元|400000.00|10000
      STATED FUNCTION:行政运行|80万元|800000.00|10000
      STATED FUNCTION:一般行政管理事务|40万元|400000.00|10000
      STATED FUNCTION:行政、事业单位医疗|30万元|300000.00|10000
      STATED THREE_PUBLIC_TOTAL|10万元|100000.00|10000
      STATED ABROAD|0万元|0.00|10000
      STATED VEHICLES|8万元|80000.00|10000
      STATED RECEPTION|2万元|20000.00|10000
      STATED OPERATING_COST|38万元|380000.00|10000
      STATED PROCUREMENT_TOTAL|30万元|300000.00|10000
      STATED PROCUREMENT_GOODS|10万元|100000.00|10000
      STATED PROCUREMENT_WORKS|5万元|50000.00|10000
      STATED PROCUREMENT_SERVICES|15万元|150000.00|10000
      STATED RESERVED_SMALL_AND_MEDIUM|20万元|200000.00|10000
      STATED RESERVED_SMALL_AND_MICRO|12万元|120000.00|10000
      STATED TARGET_UNITS|1个|1|1
      STATED TARGET_PROJECTS|2个|2|1
      STATED TARGET_MONEY|39.55万元|395500.00|100
      STATED KEY_PROJECT_TOTAL:灯会布置|25万元|250000.00|10000
      STATED KEY_PROJECT_PART:灯会布置/灯组租赁|18万元|180000.00|10000
      STATED KEY_PROJECT_PART:灯会布置/看护服务|7万元|70000.00|10000
      CHANGE BASIC|INCREASE|100000.00|10.00
      CHANGE PROJECT|DECREASE|100000.00|20.00
      CHANGE THREE_PUBLIC_TOTAL|INCREASE|10000.00|
      CHANGE ABROAD|EQUAL|0.00|
      CHANGE VEHICLES|INCREASE|10000.00|
      CHANGE RECEPTION|EQUAL|0.00|
      UNIT 青湖区灯会办公室
      TARGETS 灯会布置|元|250,000|250000.00
      TARGETS 河灯打捞|元|145538|145538.00
      TEXT 编制说明|基本支出比上年增加10万元，项目支出比上年减少10万元。
      """;

  private @Nullable Table table;
  private final List<Table> tables = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final List<TargetTable> targets = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private PrintedBudget() {}

  /** The content that a text describes. */
  public static DepartmentBudgetContent of(String text) {
    PrintedBudget budget = new PrintedBudget();
    text.lines().filter(line -> !line.isBlank()).forEach(budget::read);
    budget.endTable();
    KeyProject narrative =
        new KeyProject(
            "灯会布置",
            "在内湖布置灯会。",
            "区里的年度安排。",
            "灯会办公室",
            "租赁灯组，雇人看护。",
            "当年完成。",
            "总投入25万元，其中灯组租赁18万元，看护服务7万元。",
            "灯会顺利举办。",
            "3月底前，完成采购。",
            List.of(new Milestone("3月底前", "完成采购。")));
    return new DepartmentBudgetContent(
        "青湖区2021年部门预算",
        budget.units,
        budget.tables,
        budget.statements,
        budget.changes,
        List.of(narrative),
        budget.targets,
        budget.sections);
  }

  private void read(String line) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "TABLE" -> table(words[1].split(" "));
      case "STATED" -> stated(words[1].split("\\|", -1));
      case "CHANGE" -> change(words[1].split("\\|", -1));
      case "UNIT" -> units.add(words[1]);
      case "TARGETS" -> target(words[1].split("\\|", -1));
      case "TEXT" -> {
        String[] parts = words[1].split("\\|", -1);
        sections.add(new Section(parts[0], parts[1]));
      }
      default -> row(line);
    }
  }

  private void table(String[] words) {
    endTable();
    List<Column> columns = new ArrayList<>();
    for (int i = 2; i < words.length; i++) {
      String[] column = words[i].split("=", 2);
      columns.add(new Column(column[0], column[1]));
    }
    String unit = words[1].equals("-") ? null : words[1];
    table =
        new Table(TableKind.valueOf(words[0]), words[0], unit, columns, new ArrayList<>(), null);
  }

  private void endTable() {
    if (table != null) {
      tables.add(table);
      table = null;
    }
  }

  private void row(String line) {
    Table open = Objects.requireNonNull(table);
    if (line.startsWith("注")) {
      table =
          new Table(
              open.kind(), open.heading(), open.moneyUnit(), open.columns(), open.lines(), line);
      return;
    }
    String[] cells = line.split("\\|", -1);
    Side side =
        cells[0].equals("收") ? Side.REVENUE : cells[0].equals("支") ? Side.EXPENDITURE : null;
    List<Amount> amounts = new ArrayList<>();
    for (int i = 2; i < cells.length; i++) {
      String column = side == Side.REVENUE ? "AMOUNT" : open.columns().get(i - 2).key();
      boolean number = cells[i].matches("-?[0-9.]+");
      amounts.add(new Amount(column, cells[i], number ? Money.of(cells[i]) : null));
    }
    String code = side == null && !cells[0].isEmpty() ? cells[0] : null;
    String name = cells[1].isEmpty() ? null : cells[1];
    open.lines()
        .add(
            new Line(open.lines().size() + 1, open.lines().size() + 10, side, code, name, amounts));
  }

  private void stated(String[] cells) {
    String[] code = cells[0].split(":", 2);
    statements.add(
        new Statement(
            code[0],
            code.length > 1 ? code[1] : null,
            cells[1],
            Money.of(cells[2]),
            Money.of(cells[3]),
            cells[0] + cells[1]));
  }

  private void change(String[] cells) {
    changes.add(
        new Change(
            cells[0],
            null,
            2020,
            Direction.valueOf(cells[1]),
            Money.of(cells[2]),
            Money.of("10000"),
            cells[3].isEmpty() ? null : Percent.of(cells[3]),
            "人员调整",
            cells[0]));
  }

  private void target(String[] cells) {
    targets.add(
        new TargetTable(
            targets.size() + 1,
            cells[0],
            "青湖区灯会办公室(汇总)",
            "青湖区灯会办公室",
            cells[1],
            cells[2],
            Money.of(cells[3])));
  }
}
