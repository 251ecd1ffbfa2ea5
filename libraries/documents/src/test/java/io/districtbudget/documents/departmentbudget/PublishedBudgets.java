package io.districtbudget.documents.departmentbudget;

/** Budgets of invented departments and units, in the parts that tests put together. */
final class PublishedBudgets {

  private PublishedBudgets() {}

  /** Two tables of the usual layout; whose says 部门 or 单位. */
  static String tables(int year, String whose) {
    return """

    %1$d年%2$s收入预算总表

    单位：元

    项目\t\t\t收入预算\t\t
    功能分类科目编码\t\t\t功能分类科目名称\t合计\t财政拨款收入
    类\t款\t项\t\t\t
    207\t\t\t文化旅游体育与传媒支出\t310000.00\t310000.00
    207\t01\t\t文化和旅游\t310000.00\t310000.00
    207\t01\t04\t图书馆\t310000.00\t310000.00
    合计\t\t\t\t310000.00\t310000.00

    %1$d年%2$s支出预算总表

    单位：元

    项目\t\t\t支出预算\t\t\t
    功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目支出
    类\t款\t项\t\t\t\t
    207\t\t\t文化旅游体育与传媒支出\t310000.00\t260000.00\t50000.00
    207\t01\t\t文化和旅游\t310000.00\t260000.00\t50000.00
    207\t01\t04\t图书馆\t310000.00\t260000.00\t50000.00
    合计\t\t\t\t310000.00\t260000.00\t50000.00

    """
        .formatted(year, whose);
  }

  /** Duties and explanation of an owner, without a cover. */
  static String sections(String owner, int year) {
    return """

    %1$s主要职能

    办理日常工作。

    %1$s机构设置

    设两个科室。

    %2$d年预算编制说明

    %2$d年，%1$s收入预算31万元，其中：财政拨款收入31万元，比%3$d年预算减少2万元；事业收入0万元。

    支出预算31万元，其中：财政拨款支出预算31万元，比%3$d年预算减少2万元。

    """
        .formatted(owner, year, year - 1);
  }
}
