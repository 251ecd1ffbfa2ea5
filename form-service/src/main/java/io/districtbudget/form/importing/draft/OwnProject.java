package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.ProjectPage;
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

  OwnProject(@RestClient ProjectService projects, Calls calls) {
    this.projects = projects;
    this.calls = calls;
  }

  /** The project with the names of unit and department. */
  ProjectAnswer of(UploadRequest request, Form form) {
    String told = request.project();
    return told == null || told.isBlank() ? named(request, form) : told(request, told.strip());
  }

  private ProjectAnswer told(UploadRequest request, String told) {
    List<ProjectAnswer> found = new ArrayList<>();
    if (ID.matcher(told).matches()) {
      Answer answer = calls.ask(SERVICE, () -> projects.project(request.headers(), told));
      if (answer.status() != UNKNOWN) {
        found.add(answer.orRefuse().as(ProjectAnswer.class));
      }
    } else {
      for (ProjectAnswer item : page(request, "q", told)) {
        if (told.equalsIgnoreCase(item.code())) {
          found.add(one(request, item));
        }
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw Refusals.rule(
        "PROJECT_NOT_FOUND",
        "您名下没有编码为“" + told + "”的项目。",
        "None of your projects has the id or code \"" + told + "\".");
  }

  private ProjectAnswer named(UploadRequest request, Form form) {
    String name = Objects.requireNonNull(form.project().name());
    List<ProjectAnswer> found = new ArrayList<>();
    page(request, "name", name).forEach(item -> found.add(one(request, item)));
    if (found.isEmpty()) {
      throw Refusals.rule(
          "PROJECT_NOT_FOUND",
          "您名下没有名为“" + name + "”的项目，请核对表中的项目名称，或用 project 指明项目编码。",
          "None of your projects is called \""
              + name
              + "\": check the printed name, or tell the"
              + " project's code.");
    }
    List<ProjectAnswer> within = found.size() == 1 ? found : ofUnit(found, form.project().unit());
    if (within.size() == 1) {
      return within.get(0);
    }
    String codes =
        String.join(
            "、", found.stream().map(one -> one.code() + "（" + one.unitName() + "）").toList());
    throw Refusals.rule(
        "PROJECT_AMBIGUOUS",
        "名为“" + name + "”的项目不止一个：" + codes + "，请用 project 指明项目编码。",
        "More than one project is called \""
            + name
            + "\": "
            + codes
            + "; tell the project's code.");
  }

  private static List<ProjectAnswer> ofUnit(List<ProjectAnswer> found, @Nullable String unit) {
    return unit == null
        ? found
        : found.stream().filter(one -> Rows.same(one.unitName(), unit)).toList();
  }

  private List<ProjectAnswer> page(UploadRequest request, String parameter, String value) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putSingle(parameter, value);
    query.putSingle("limit", Integer.toString(MOST));
    return calls
        .ask(SERVICE, () -> projects.projectPage(request.headers(), query))
        .orRefuse()
        .as(ProjectPage.class)
        .items();
  }

  private ProjectAnswer one(UploadRequest request, ProjectAnswer item) {
    return calls
        .ask(SERVICE, () -> projects.project(request.headers(), item.id()))
        .orRefuse()
        .as(ProjectAnswer.class);
  }
}
