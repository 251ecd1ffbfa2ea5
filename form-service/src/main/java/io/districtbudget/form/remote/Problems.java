package io.districtbudget.form.remote;

import io.districtbudget.support.problem.Problem;
import java.util.List;
import java.util.Locale;

/** 问题 (problems) inside the lines of an import, in the shape of problem details. */
public final class Problems {

  private Problems() {}

  /** One of this service's own. */
  public static Problem of(
      int status, String code, String zh, String en, List<Problem.Error> errors) {
    return new Problem(type(code), code, status, zh, en, null, code, null, errors);
  }

  static String type(String code) {
    return "urn:district-budget:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
