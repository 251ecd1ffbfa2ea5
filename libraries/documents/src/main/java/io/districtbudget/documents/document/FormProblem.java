package io.districtbudget.documents.document;

import org.jspecify.annotations.Nullable;

/**
 * 缺漏 (problem): something that the form should say and does not. The rest of the form is read.
 *
 * @param row number of the indicator row from 1, absent when it is no row
 */
public record FormProblem(
    ProblemCode code, @Nullable Integer row, @Nullable Integer line, Message message) {

  FormProblem below(int lines) {
    return new FormProblem(code, row, line == null ? null : line + lines, message);
  }

  /** What can be missing; stable codes. */
  public enum ProblemCode {
    PROJECT_NAME_MISSING("没有项目名称", "the project has no name"),
    YEAR_MISSING("没有年度", "there is no fiscal year"),
    DEPARTMENT_MISSING("没有主管部门", "there is no department"),
    UNIT_MISSING("没有实施单位", "there is no unit"),
    BUDGET_MISSING("没有年度资金总额", "there is no total of the year's money"),
    MONTH_MISSING("没有监控月份", "there is no month of monitoring"),
    INDICATORS_MISSING("没有指标行", "there is no indicator row"),
    TARGET_MISSING("指标没有指标值", "an indicator has no target"),
    WEIGHT_MISSING("指标没有分值", "an indicator has no weight"),
    SCORE_MISSING("指标没有得分", "an indicator has no score"),
    LEVEL_UNKNOWN("看不出指标属于哪一级", "the level of an indicator cannot be told"),
    TOTAL_MISSING("没有总分", "there is no total score"),
    FUND_ROW_UNKNOWN("另有资金来源的一行，没有计入", "a row of another fund source, which is not counted"),
    FUND_ROW_REPEATED(
        "同一资金来源另有一行，与总额对不上，没有计入",
        "another row of the same fund source, which does not add up to the total and is not"
            + " counted"),
    SOURCE_DOUBTFUL(
        "表取自 PDF 的文字层，行列是推断的，每一格都须核对；核对、更正并确认之后才能导入，或改用原来的 Word 或 Excel 文件",
        "the form is taken from the text of a PDF, whose rows and columns are inferred: every cell"
            + " is doubtful; correct and confirm it, or take the Word or Excel file"),
    BUDGET_TABLES_MISSING("部门预算没有一张预算表", "the department budget has none of its tables"),
    UNIT_DEPARTMENT_MISSING(
        "这个单位还没有登记（或有重名），文件也没有写它的主管部门，请先登记单位",
        "the unit is not registered, or its name is not unique, and the document names no"
            + " department; register the unit first"),
    FINAL_ACCOUNTS(
        "这是部门（单位）决算，不是预算，系统不存决算",
        "these are final accounts (决算), not a budget; final accounts are not stored");

    private final Message message;

    ProblemCode(String zh, String en) {
      this.message = new Message(zh, en);
    }

    public Message message() {
      return message;
    }
  }
}
