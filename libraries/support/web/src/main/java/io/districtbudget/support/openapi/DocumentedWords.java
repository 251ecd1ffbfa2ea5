package io.districtbudget.support.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Words that many operations would have to repeat; what states its own keeps them. */
final class DocumentedWords {

  /** Roles that may call the operation, for programs. */
  static final String ROLES = "x-roles";

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("after", "翻页位置，取自上一页的 next。 Position from the page before."),
          Map.entry("limit", "每页条数。 Items of a page."),
          Map.entry("sort", "排序，前加 - 为倒序。 Order; - in front reverses it."),
          Map.entry("q", "查找词。 Words to look for."),
          Map.entry("queue", "待办队列。 Queue of what waits."),
          Map.entry(
              "Last-Event-ID",
              "已收到的最后一个事件的编号，从其后继续。 The last event received; it goes on behind it."),
          Map.entry("year", "预算年度。 Fiscal year."),
          Map.entry("month", "月份。 Month."),
          Map.entry("department", "主管部门代码。 Code of a department."),
          Map.entry("unit", "预算单位代码。 Code of a unit."),
          Map.entry("project", "项目标识。 A project."),
          Map.entry("projectId", "项目标识。 A project."),
          Map.entry("assessmentId", "自评标识。 An assessment."),
          Map.entry("id", "标识。 Identifier."),
          Map.entry("code", "代码。 Code."),
          Map.entry("name", "名称。 Name."),
          Map.entry("status", "状态。 State."),
          Map.entry("number", "版本号，从 1 起。 Version, from 1."),
          Map.entry("asOf", "截至日期。 As it was on that day."),
          Map.entry("service", "服务名，如 project-service。 Name of the service."),
          Map.entry("key", "事件的键。 Key of the events."),
          Map.entry("topic", "事件主题。 Topic of the events."),
          Map.entry("historical", "补录已公开的历史资料（仅财政）。 A published form is taken over."),
          Map.entry("dryRun", "只试不写：应答同真的一样。 Tried, answered the same, not stored."),
          Map.entry("category", "项目类别。 Category of projects."),
          Map.entry("nature", "项目性质。 Nature of projects."),
          Map.entry("kind", "种类。 Kind."),
          Map.entry("direction", "指标方向。 Which way is better."),
          Map.entry("functionalClass", "功能分类科目。 Functional classification."),
          Map.entry("level1", "一级指标。 First level of indicators."),
          Map.entry("level2", "二级指标。 Second level of indicators."),
          Map.entry("like", "与之相似的名称。 A name that it is like."),
          Map.entry("state", "状态。 State."),
          Map.entry("framework", "指标体系。 Framework."),
          Map.entry("projectName", "项目名称。 Name of the project."),
          Map.entry("fromYear", "起始年度。 First year."),
          Map.entry("toYear", "截止年度。 Last year."),
          Map.entry("from", "起。 The first of two."),
          Map.entry("to", "止。 The second of two."),
          Map.entry("grade", "等级。 Grade."),
          Map.entry("overdue", "是否逾期。 Whether it is overdue."),
          Map.entry("by", "排名依据。 What the order is by."),
          Map.entry("years", "年数。 How many years."),
          Map.entry("accepted", "是否已认可。 Whether it was accepted."),
          Map.entry("severity", "严重程度。 Severity."),
          Map.entry("light", "亮灯颜色。 Light."),
          Map.entry("seed", "抽样种子。 Seed of the sample."),
          Map.entry("format", "文件格式，即扩展名。 Format of the file, its extension."),
          Map.entry("list", "哪份清单。 Which list."),
          Map.entry("version", "版本，缺省为最新。 Version, the newest unless told."),
          Map.entry("Accept-Language", "说明所用语言：zh 或 en。 Language of the sentences."),
          Map.entry("Consistency-Token", "一致性标记，取自写入的应答。 Token of an earlier write."),
          Map.entry("If-Match", "所依据版本的 ETag。 Entity tag of what was seen."),
          Map.entry("If-None-Match", "首次存入填 *；读取时填 ETag。 `*` for the first one."),
          Map.entry("Idempotency-Key", "重复发送时得到首次的应答。 Sent again: the first answer again."));

  private DocumentedWords() {}

  /** Where it is, and what its tags mean. */
  static void ofDocument(OpenAPI document) {
    if (document.getInfo() != null && document.getInfo().getLicense() != null) {
      document.getInfo().getLicense().setIdentifier(document.getInfo().getLicense().getName());
    }
    if (document.getServers() == null) {
      document.addServer(OASFactory.createServer().url("/").description("本服务。 This service."));
    }
    if (document.getTags() != null) {
      document.getTags().stream()
          .filter(tag -> tag.getDescription() == null)
          .forEach(tag -> tag.description(tag.getName()));
    }
  }

  static void ofOperation(Operation operation) {
    TreeSet<String> roles = roles(operation);
    if (!roles.isEmpty()) {
      operation.addExtension(ROLES, List.copyOf(roles));
      operation.getSecurity().forEach(DocumentedWords::withoutScopes);
      String who = "角色 roles: " + String.join(", ", roles) + ".";
      String own = operation.getDescription();
      operation.description(own == null ? who : own + " " + who);
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(DocumentedWords::ofParameter);
    }
    operation.getResponses().setExtensions(null); // those of the method come here too
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              answer.setExtensions(null);
              if (answer.getRef() == null
                  && (answer.getDescription() == null
                      || List.of("OK", "Created", "No Content")
                          .contains(answer.getDescription()))) {
                answer.description(ofSuccess(status));
              }
            });
  }

  private static String ofSuccess(String status) {
    return switch (status) {
      case "201" -> "已新建。 Created.";
      case "202" -> "已受理。 Accepted.";
      case "204" -> "已完成，无内容。 Done; there is nothing to tell.";
      default -> "成功。 Done.";
    };
  }

  static void ofParameter(Parameter parameter) {
    String words = PARAMETERS.get(parameter.getName());
    if (parameter.getDescription() == null && words != null) {
      parameter.description(words);
    }
  }

  /** Only OAuth has scopes; roles stand by themselves. */
  private static void withoutScopes(SecurityRequirement requirement) {
    Set.copyOf(requirement.getSchemes().keySet())
        .forEach(scheme -> requirement.addScheme(scheme, List.of()));
  }

  private static TreeSet<String> roles(Operation operation) {
    var security = operation.getSecurity();
    return security == null
        ? new TreeSet<>()
        : security.stream()
            .flatMap(requirement -> requirement.getSchemes().values().stream())
            .flatMap(scopes -> scopes == null ? Stream.empty() : scopes.stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
