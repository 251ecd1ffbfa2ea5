package io.districtbudget.documents.grid;

/**
 * 不能读的表 (a form that is not read): of another kind than those that are read, by its printed title
 * or its heads. It is never taken for another kind, so nothing of its document is.
 */
public final class UnreadForm extends RuntimeException {

  private final Reason reason;
  private final String title;
  private final int line;

  /** Why a form is not read. */
  public enum Reason {
    MONITORING(
        "绩效运行监控（跟踪）表的行列与表头对不上，没有读入",
        "the rows of this monitoring form do not stand under its heads"),
    DEPARTMENT_WHOLE(
        "部门整体支出的绩效表行列与表头对不上，没有读入",
        "the rows of this form of a whole department do not stand under its heads"),
    RESULTS_ONLY("自评结果信息表只有得分，没有指标和指标值，不能读入", "sheets with the results only are not read"),
    TWO_PERIODS(
        "实施期目标与年度目标左右并列（区域绩效目标表一类），分不清年度指标，不能读入",
        "targets of the whole period and of the year stand side by side"),
    ONE_LINE(
        "整张表在一行里，表格的行列已经丢失；请连同表格复制，或者另存为以制表符分隔的文本",
        "the whole form stands in one line, so that rows and columns are lost; copy it as a table"),
    ONE_CELL_PER_LINE(
        "每行只有一个单元格，表格的行列已经丢失；请连同表格复制，或者另存为以制表符分隔的文本",
        "every line holds one cell, so that rows and columns are lost; copy the table as a table");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  UnreadForm(Reason reason, String title, int line) {
    super(reason.en, null, false, false);
    this.reason = reason;
    this.title = title;
    this.line = line;
  }

  public Reason reason() {
    return reason;
  }

  /** The title as printed. */
  public String title() {
    return title;
  }

  /** Of the title, from 1. */
  public int line() {
    return line;
  }
}
