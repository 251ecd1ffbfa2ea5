package io.districtbudget.indicator.plan;

import java.util.function.Consumer;

/** One rule on a declaration: reports whatever breaks it. */
interface PlanRule {

  void check(Plan plan, Circumstances circumstances, Consumer<Remark> report);

  /** The pointer of a field of the indicator at the place, from 0. */
  static String pointer(int at, String field) {
    return "/indicators/" + at + "/" + field;
  }
}
