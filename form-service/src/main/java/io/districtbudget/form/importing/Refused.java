package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.form.remote.Problems;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.support.problem.Problem;
import io.districtbudget.support.problem.ProblemException;
import java.util.List;

/** Problems inside the lines of an import, in the shape of problem details. */
final class Refused {

  private static final int RULE = 422;
  private static final int AWAY = 503;

  private Refused() {}

  static Problem incomplete(Form form, List<FormProblem> missing) {
    String zh = String.join("；", missing.stream().map(p -> p.message().zh()).toList());
    String en = String.join("; ", missing.stream().map(p -> p.message().en()).toList());
    return problem(RULE, "FORM_INCOMPLETE", "第 " + form.form() + " 张表无法导入：" + zh + "。", en);
  }

  /** A monitoring of a project that nothing is known of. */
  static Problem projectNotRegistered(Form form) {
    return problem(
        RULE,
        "PROJECT_NOT_REGISTERED",
        "监控表的项目“" + form.project().name() + "”尚未登记，请先导入该年度的申报表或自评表。",
        "The project of the monitoring form is not registered: import the year's declaration or"
            + " self-assessment first.");
  }

  static Problem away(String service, int left) {
    return problem(
        AWAY,
        "SERVICE_UNAVAILABLE",
        service + " 没有应答，导入到此为止，还有 " + left + " 张表未处理；恢复后重新导入同一文件即可，已导入的不会重复。",
        service
            + " does not answer; the import ends here with "
            + left
            + " forms not tried. Repeat it with the same document: nothing is stored twice.");
  }

  static Problem awayFromJob(String service) {
    return problem(
        503,
        "SERVICE_UNAVAILABLE",
        service + " 没有应答，任务停在这里；恢复后继续即可，已导入的不会重复。",
        service + " does not answer; the job stands still here and can be resumed.");
  }

  static Problem tokenExpired() {
    return problem(
        401,
        "TOKEN_EXPIRED",
        "登录已过期，任务停在这里；请重新登录后继续，已导入的不会重复。",
        "The token has expired; the job stands still here. Sign in and resume it.");
  }

  static Problem interrupted() {
    return problem(
        503,
        "JOB_INTERRUPTED",
        "服务重启过，任务停在这里；请继续，已导入的不会重复。",
        "The service was restarted; the job stands still here and can be resumed.");
  }

  /** A part of a document of which no form was read. */
  static Problem unread(String file, int before, ProblemException why) {
    String place = file.isEmpty() ? "第 " + before + " 张表之后的部分" : "文件“" + file + "”";
    return problem(
        why.status(),
        why.code(),
        place + "没有读入：" + why.text().zh(),
        (file.isEmpty() ? "Behind form " + before : file) + ": " + why.text().en());
  }

  /** Only a unique match counts: the form is not entered under one of several. */
  static ServiceRefusal unitAmbiguous(String name) {
    return new ServiceRefusal(
        "form-service",
        problem(
            RULE,
            "UNIT_AMBIGUOUS",
            "有不止一个单位名为“" + name + "”，而表中没有主管部门，无法确定是哪一个。",
            "More than one unit is called \"" + name + "\", and the form names no department."));
  }

  private static Problem problem(int status, String code, String zh, String en) {
    return Problems.of(status, code, zh, en, List.of());
  }
}
