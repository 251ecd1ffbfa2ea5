package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.support.problem.Problem;
import io.districtbudget.support.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/** Problems inside the lines of an import, in the shape of problem details. */
final class Problems {

  private final ObjectMapper json;

  Problems(ObjectMapper json) {
    this.json = json;
  }

  JsonNode incomplete(Form form, List<FormProblem> missing) {
    String zh = String.join("；", missing.stream().map(p -> p.message().zh()).toList());
    String en = String.join("; ", missing.stream().map(p -> p.message().en()).toList());
    return problem(422, "FORM_INCOMPLETE", "第 " + form.form() + " 张表无法导入：" + zh + "。", en);
  }

  /** Forms that are read and not stored: told by their kind. */
  JsonNode notImported(Form form) {
    return problem(
        422,
        "FORM_NOT_IMPORTED",
        form.kind().label() + "已读出，但不能导入：系统按项目存绩效目标和自评，没有部门整体支出的。",
        "Forms of a whole department are read, not imported: targets are kept by project.");
  }

  /** A monitoring of a project that nothing is known of. */
  JsonNode projectNotRegistered(Form form) {
    return problem(
        422,
        "PROJECT_NOT_REGISTERED",
        "监控表的项目“" + form.project().name() + "”尚未登记，请先导入该年度的申报表或自评表。",
        "The project of the monitoring form is not registered: import the year's declaration or"
            + " self-assessment first.");
  }

  JsonNode away(String service, int left) {
    return problem(
        503,
        "SERVICE_UNAVAILABLE",
        service + " 没有应答，导入到此为止，还有 " + left + " 张表未处理；恢复后重新导入同一文件即可，已导入的不会重复。",
        service
            + " does not answer; the import ends here with "
            + left
            + " forms not tried. Repeat it with the same document: nothing is stored twice.");
  }

  JsonNode awayFromJob(String service) {
    return problem(
        503,
        "SERVICE_UNAVAILABLE",
        service + " 没有应答，任务停在这里；恢复后继续即可，已导入的不会重复。",
        service + " does not answer; the job stands still here and can be resumed.");
  }

  JsonNode tokenExpired() {
    return problem(
        401,
        "TOKEN_EXPIRED",
        "登录已过期，任务停在这里；请重新登录后继续，已导入的不会重复。",
        "The token has expired; the job stands still here. Sign in and resume it.");
  }

  JsonNode interrupted() {
    return problem(
        503,
        "JOB_INTERRUPTED",
        "服务重启过，任务停在这里；请继续，已导入的不会重复。",
        "The service was restarted; the job stands still here and can be resumed.");
  }

  /** A part of a document of which no form was read. */
  JsonNode unread(String file, int before, ProblemException why) {
    String place = file.isEmpty() ? "第 " + before + " 张表之后的部分" : "文件“" + file + "”";
    return problem(
        why.status(),
        why.code(),
        place + "没有读入：" + why.text().zh(),
        (file.isEmpty() ? "Behind form " + before : file) + ": " + why.text().en());
  }

  /** Only a unique match counts: the form is not entered under one of several. */
  ServiceRefusal unitAmbiguous(String name) {
    return new ServiceRefusal(
        new Answer(
            "form-service",
            422,
            problem(
                422,
                "UNIT_AMBIGUOUS",
                "有不止一个单位名为“" + name + "”，而表中没有主管部门，无法确定是哪一个。",
                "More than one unit is called \"" + name + "\", and the form names no department."),
            null,
            null));
  }

  /** The problem as the service states it, or one that says that it stated none. */
  JsonNode refusal(Answer answer) {
    if (answer.body().isObject()) {
      return answer.body();
    }
    return problem(
        answer.status(),
        "REFUSED",
        answer.service() + " 拒绝了请求（" + answer.status() + "）。",
        answer.service() + " refused the request (" + answer.status() + ").");
  }

  private JsonNode problem(int status, String code, String zh, String en) {
    String type = "urn:district-budget:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    return json.valueToTree(new Problem(type, code, status, zh, en, null, code, null, List.of()));
  }
}
