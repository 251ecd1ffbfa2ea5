package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.IndicatorService;
import io.districtbudget.form.remote.ProjectService;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The three owning services as their contracts describe them, in memory: drafts have versions, a
 * rehearsal keeps nothing, money and registry are read only.
 */
final class OwnersFake {

  static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  final List<ObjectNode> projects = new ArrayList<>();
  final Map<String, ObjectNode> drafts = new LinkedHashMap<>();
  final Map<String, Integer> versions = new LinkedHashMap<>();
  final List<String> writes = new ArrayList<>();
  final Map<String, ObjectNode> balances = new LinkedHashMap<>();

  /** Code with which the owner refuses whatever is put. */
  @Nullable String refuses;

  /** What somebody else does before the next write. */
  Runnable before = () -> {};

  ObjectNode project(String id, String code, String name, String unit) {
    ObjectNode project = JSON.createObjectNode().put("id", id).put("code", code).put("name", name);
    project.put("unitName", unit).put("departmentName", "青湖区市容局");
    projects.add(project);
    return project;
  }

  void keep(String path, ObjectNode body) {
    drafts.put(path, body);
    versions.merge(path, 0, (old, first) -> old + 1);
  }

  ProjectService projectService() {
    return answering(
        ProjectService.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "projectPage" -> page(String.valueOf(args[1]));
              case "project" -> one(String.valueOf(args[1]));
              case "budget" -> found(balances.get(args[1] + "/" + args[2]), null);
              default -> throw new IllegalStateException(method.getName());
            });
  }

  IndicatorService indicatorService() {
    return answering(
        IndicatorService.class,
        (proxy, method, args) -> {
          String path = "targets/" + args[1] + "/" + args[2];
          return method.getName().equals("targets")
              ? read(path)
              : put(path, (CallHeaders) args[0], args[4] != null, args[5]);
        });
  }

  AssessmentService assessmentService() {
    return answering(
        AssessmentService.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "assessments" -> assessments();
              case "assessment" -> read("assessments/" + args[1]);
              case "fill" ->
                  put("assessments/" + args[1], (CallHeaders) args[0], args[2] != null, args[3]);
              case "monitoring" -> read("monitorings/" + args[1] + "/" + args[2] + "/" + args[3]);
              case "monitor" ->
                  put(
                      "monitorings/" + args[1] + "/" + args[2] + "/" + args[3],
                      args[4] == null ? (CallHeaders) args[0] : null,
                      args[5] != null,
                      args[6]);
              default -> throw new IllegalStateException(method.getName());
            });
  }

  private static <T> T answering(Class<T> service, InvocationHandler handler) {
    return service.cast(
        Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, handler));
  }

  private Response page(String query) {
    ArrayNode items = JSON.createArrayNode();
    for (ObjectNode project : projects) {
      boolean asked =
          query.contains("[" + project.path("name").asText() + "]")
              || query.contains("[" + project.path("code").asText() + "]");
      if (asked) {
        items.add(project);
      }
    }
    return Response.ok(JSON.createObjectNode().set("items", items).toString()).build();
  }

  private Response one(String id) {
    return found(
        projects.stream()
            .filter(project -> project.path("id").asText().equals(id))
            .findFirst()
            .orElse(null),
        null);
  }

  private Response assessments() {
    ArrayNode items = JSON.createArrayNode();
    drafts.forEach(
        (path, body) -> {
          if (path.startsWith("assessments/")) {
            items.addObject().put("id", path.substring(12)).put("status", "OPEN");
          }
        });
    return Response.ok(JSON.createObjectNode().set("items", items).toString()).build();
  }

  private Response read(String path) {
    return found(drafts.get(path), versions.get(path));
  }

  private static Response found(@Nullable ObjectNode body, @Nullable Integer version) {
    if (body == null) {
      return problem(404, "NOT_HERE");
    }
    Response.ResponseBuilder answer = Response.ok(body.toString());
    return (version == null ? answer : answer.header("ETag", "\"" + version + "\"")).build();
  }

  /** Without headers: a takeover, which has no condition. */
  private Response put(String path, @Nullable CallHeaders headers, boolean dryRun, Object sent) {
    if (refuses != null) {
      return problem(409, refuses);
    }
    if (!dryRun) {
      before.run();
    }
    Integer version = versions.get(path);
    boolean fits =
        headers == null
            || (version == null
                ? "*".equals(headers.ifNoneMatch)
                : ("\"" + version + "\"").equals(headers.ifMatch));
    if (!fits) {
      return problem(412, "VERSION_STALE");
    }
    ObjectNode after = Rehearsed.of(path, drafts.get(path), JSON.valueToTree(sent));
    if (!dryRun) {
      writes.add(path);
      keep(path, after);
      return found(after, versions.get(path));
    }
    return found(after, null);
  }

  private static Response problem(int status, String code) {
    return Response.status(status)
        .entity(JSON.createObjectNode().put("code", code).put("status", status).toString())
        .build();
  }
}
