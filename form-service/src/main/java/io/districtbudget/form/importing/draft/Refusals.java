package io.districtbudget.form.importing.draft;

import io.districtbudget.form.remote.Problems;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.support.problem.Problem;
import java.util.List;

/** 拒绝 (refusals) of an upload, in the shape of problem details. */
final class Refusals {

  private static final int RULE = 422;

  private Refusals() {}

  static ServiceRefusal rule(String code, String zh, String en) {
    return rule(code, zh, en, List.of());
  }

  static ServiceRefusal rule(String code, String zh, String en, List<Problem.Error> errors) {
    return of(RULE, code, zh, en, errors);
  }

  static ServiceRefusal of(
      int status, String code, String zh, String en, List<Problem.Error> errors) {
    return new ServiceRefusal("form-service", Problems.of(status, code, zh, en, errors));
  }
}
