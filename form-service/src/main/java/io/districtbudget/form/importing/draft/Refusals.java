package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.support.problem.Problem;
import java.util.List;
import java.util.Locale;

/** 拒绝 (refusals) of an upload, in the shape of problem details. */
final class Refusals {

  private static final int RULE = 422;

  private final ObjectMapper json;

  Refusals(ObjectMapper json) {
    this.json = json;
  }

  ServiceRefusal rule(String code, String zh, String en) {
    return rule(code, zh, en, List.of());
  }

  ServiceRefusal rule(String code, String zh, String en, List<Problem.Error> errors) {
    return of(RULE, code, zh, en, errors);
  }

  ServiceRefusal of(int status, String code, String zh, String en, List<Problem.Error> errors) {
    return new ServiceRefusal(
        new Answer("form-service", status, problem(status, code, zh, en, errors), null, null));
  }

  /** The problem as a service states it, or one that says that it stated none. */
  JsonNode problem(Answer answer) {
    return answer.body().isObject()
        ? answer.body()
        : problem(
            answer.status(),
            "REFUSED",
            answer.service() + " 拒绝了请求（" + answer.status() + "）。",
            answer.service() + " refused the request (" + answer.status() + ").",
            List.of());
  }

  private JsonNode problem(
      int status, String code, String zh, String en, List<Problem.Error> errors) {
    String type = "urn:district-budget:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    return json.valueToTree(new Problem(type, code, status, zh, en, null, code, null, errors));
  }
}
