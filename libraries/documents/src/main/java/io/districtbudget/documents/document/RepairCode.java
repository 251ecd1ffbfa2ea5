package io.districtbudget.documents.document;

/** What can be put right while reading; stable codes. */
public enum RepairCode {
  LEVEL_DISPLACED(
      "层级标签与所属行错位，已按权重、前后行和指标名称归位",
      "a level label stands on another row; placed by weights, neighbours and name"),
  LABEL_MISSING("缺少层级标签，已按权重补上", "a level label is missing; added by the weights"),
  LABEL_GARBLED("层级标签文字有误，已改为相近的标签", "a level label is garbled; read as the label it resembles"),
  LABEL_UNREADABLE("层级标签无法辨认，已略去", "a level label cannot be read; left out"),
  LABEL_REPEATED("层级标签重复", "a level label is repeated"),
  LABEL_SPLIT("层级标签被拆开，已合并", "a level label is split; joined"),
  LABEL_GLUED("层级标签与相邻单元格粘连，已分开", "a level label runs into the next cell; separated"),
  CELLS_SHIFTED("单元格左右错位，已归位", "cells are shifted sideways; put back"),
  CELLS_GLUED("单元格粘连，已分开", "cells run into each other; separated"),
  CELLS_JOINED("一个单元格被拆成几个，已合并", "one cell is split into several; joined"),
  TEXT_CONTINUED("文字在下一行继续，已接上", "a text goes on in another line; joined"),
  LINE_JOINED("一行被折成几行，已接上", "one line is wrapped into several; joined"),
  TABLE_CONTINUED("表格跨页，已接上", "the table goes on after a page break; joined"),
  MARKUP_REMOVED("去掉了网页标记", "markup was removed"),
  AMOUNT_MENDED("金额书写有误，已改正", "an amount is written wrongly; mended"),
  MONEY_UNIT_SUSPECT(
      "金额按“元”计，表头写的是“万元”", "the amount is in yuan although the head says 10,000 yuan"),
  GOAL_LABEL("目标一栏的标签不完整或错位", "the label of the goal is incomplete or displaced"),
  HEAD_MISSING("缺少指标表头，已按标签识别", "the head of the indicator table is missing; found by its labels"),
  TABLE_HEAD_MISSING(
      "缺少预算表的表头，按通常的栏目读取", "the head of a budget table is missing; read by the usual columns"),
  TITLE_MISSING("缺少表名，已按内容识别", "the title of the form is missing; recognised by its content"),
  UNIT_INFERRED(
      "没有填写单位，按制度文件的名称推定", "the unit is not stated; inferred from the names of its regulations"),
  TEMPLATE_LEFTOVER("模板中没有填写的行，不是指标", "a row of the template that was left empty; no indicator"),
  HIDDEN_READ("隐藏的工作表、行或列也已读入", "hidden sheets, rows or columns were read too"),
  MACROS_IGNORED("文件带有宏，没有运行", "the document has macros; they were not run"),
  LINKS_IGNORED(
      "文件引用了别的文件，没有去取，用的是文件里存下的值",
      "the document refers to other files; they were not fetched, the stored values count"),
  TEXT_OUTSIDE("表外文字，未读入", "text outside the table; not read");

  private final Message message;

  RepairCode(String zh, String en) {
    this.message = new Message(zh, en);
  }

  public Message message() {
    return message;
  }
}
