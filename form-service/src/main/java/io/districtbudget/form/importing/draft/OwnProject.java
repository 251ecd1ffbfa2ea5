package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.text.Texts;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project of a form among the caller's own, by id or code where one is told, else by the
 * printed name. Nothing is entered and nothing guessed: one project, or a refusal.
 */
@ApplicationScoped
class OwnProject {

  private static final String SERVICE = "project-service";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int MOST = 20;
  private static final int UNKNOWN = 404;

  private final ProjectService projects;
  private final Calls calls;
  private final Refusals refusals;

  OwnProject(@RestClient ProjectService projects, Calls calls, ObjectMapper json) {
    this.projects = projects;
    this.calls = calls;
    this.refusals = new Refusals(json);
  }

  /** The project with the names of unit and department. */
  JsonNode of(UploadRequest request, Form form) {
    String told = request.project();
    return told == null || told.isBlank() ? named(request, form) : told(request, told.strip());
  }

  private JsonNode told(UploadRequest request, String told) {
    List<JsonNode> found = new ArrayList<>();
    if (ID.matcher(told).matches()) {
      Answer answer = calls.ask(SERVICE, () -> projects.project(request.headers(), told));
      if (answer.status() != UNKNOWN) {
        found.add(answer.orRefuse().body());
      }
    } else {
      for (JsonNode item : page(request, "q", told)) {
        if (item.path("code").asText().equalsIgnoreCase(told)) {
          found.add(one(request, item));
        }
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw refusals.rule(
        "PROJECT_NOT_FOUND",
        "您名下没有编码为“" + told + "”的项目。",
        "None of your projects has the id or code \"" + told + "\".");
  }

  private JsonNode named(UploadRequest request, Form form) {
    String name = Objects.requireNonNull(form.project().name());
    List<JsonNode> found = new ArrayList<>();
    page(request, "name", name).forEach(item -> found.add(one(request, item)));
    if (found.isEmpty()) {
      throw refusals.rule(
          "PROJECT_NOT_FOUND",
          "您名下没有名为“" + name + "”的项目，请核对表中的项目名称，或用 project 指明项目编码。",
          "None of your projects is called \""
              + name
              + "\": check the printed name, or tell the"
              + " project's code.");
    }
    List<JsonNode> within = found.size() == 1 ? found : ofUnit(found, form.project().unit());
    if (within.size() == 1) {
      return within.get(0);
    }
    String codes =
        String.join(
            "、",
            found.stream()
                .map(one -> one.path("code").asText() + "（" + one.path("unitName").asText() + "）")
                .toList());
    throw refusals.rule(
        "PROJECT_AMBIGUOUS",
        "名为“" + name + "”的项目不止一个：" + codes + "，请用 project 指明项目编码。",
        "More than one project is called \""
            + name
            + "\": "
            + codes
            + "; tell the project's code.");
  }

  private static List<JsonNode> ofUnit(List<JsonNode> found, @Nullable String unit) {
    return unit == null
        ? found
        : found.stream()
            .filter(one -> Texts.compact(one.path("unitName").asText()).equals(Texts.compact(unit)))
            .toList();
  }

  private Iterable<JsonNode> page(UploadRequest request, String parameter, String value) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putSingle(parameter, value);
    query.putSingle("limit", Integer.toString(MOST));
    return calls
        .ask(SERVICE, () -> projects.projectPage(request.headers(), query))
        .orRefuse()
        .body()
        .path("items");
  }

  private JsonNode one(UploadRequest request, JsonNode item) {
    String id = item.path("id").asText();
    return calls.ask(SERVICE, () -> projects.project(request.headers(), id)).orRefuse().body();
  }
}
