package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Finds department, unit and project of a form by their names, and enters those that are new. */
@ApplicationScoped
class Registration {

  private static final String SERVICE = "project-service";
  private static final String DEPARTMENTS = "departments";
  private static final String UNITS = "units";

  private final ProjectService projects;
  private final Calls calls;
  private final ObjectMapper json;
  private final Problems problems;

  Registration(@RestClient ProjectService projects, Calls calls, ObjectMapper json) {
    this.projects = projects;
    this.calls = calls;
    this.json = json;
    this.problems = new Problems(json);
  }

  /** The project's id, whether anything of it is new, and what its description says wrongly. */
  record Registered(String id, ImportOutcome outcome, List<ImportLine.Finding> findings) {}

  Registered register(Session session, Form form) {
    return described(session, form, project(session, form));
  }

  /** The project with the description that its form prints, if any. */
  Registered described(Session session, Form form, Registered project) {
    return Description.in(form) ? describe(session, form, project) : project;
  }

  /**
   * Where a form's project stands, or would: nothing is entered here.
   *
   * @param project its id, null when it is new
   * @param unit code, null when the unit is new
   * @param department code of a new unit's department, null when that is new too
   */
  record Place(
      @Nullable String project,
      @Nullable String unit,
      String unitName,
      @Nullable String department,
      String departmentName) {}

  Place place(Session session, Form form) {
    String unitName = OfficialName.of(Objects.requireNonNull(form.project().unit()));
    String stated = statedDepartment(form, unitName);
    String departmentName = stated == null ? unitName : stated;
    String unit = knownUnit(session, form, unitName);
    String department = unit == null ? knownDepartment(session, departmentName) : null;
    String name = OfficialName.of(Objects.requireNonNull(form.project().name()));
    String project = unit == null ? null : find(session, unit, name);
    return new Place(project, unit, unitName, department, departmentName);
  }

  private Registered project(Session session, Form form) {
    FormProject project = form.project();
    String unitName = OfficialName.of(Objects.requireNonNull(project.unit()));
    String unit = unit(session, form, unitName);
    String name = OfficialName.of(Objects.requireNonNull(project.name()));
    String known = find(session, unit, name);
    if (known != null) {
      return new Registered(known, ImportOutcome.UNCHANGED, List.of());
    }
    Answer created =
        session.follow(
            calls.make(
                SERVICE,
                () ->
                    projects.createProject(
                        session.headers("project/" + unit + "/" + name),
                        body(project, unit, name))));
    if (created.code().equals("PROJECT_EXISTS")) {
      String existing = find(session, unit, name);
      return new Registered(
          existing == null ? created.orRefuse().body().path("id").asText() : existing,
          ImportOutcome.UNCHANGED,
          List.of());
    }
    String id = created.orRefuse().body().path("id").asText();
    return new Registered(id, ImportOutcome.CREATED, List.of());
  }

  /**
   * A description that the registry does not take is a finding: it must not keep the form's money
   * and targets out.
   */
  private Registered describe(Session session, Form form, Registered project) {
    int year = Objects.requireNonNull(form.year());
    Answer answer =
        calls.make(
            SERVICE,
            () ->
                projects.describe(
                    session.headers(), project.id(), year, true, Description.of(json, form)));
    if (!answer.ok()) {
      return new Registered(
          project.id(),
          project.outcome(),
          List.of(finding(answer.code(), answer.body().path("detail").asText())));
    }
    List<ImportLine.Finding> findings = new ArrayList<>();
    for (JsonNode slip : answer.body().path("description").path("findings")) {
      findings.add(finding(slip.path("code").asText(), slip.path("message").asText()));
    }
    ImportOutcome outcome = ImportOutcome.valueOf(answer.body().path("outcome").asText());
    return new Registered(project.id(), project.outcome().and(outcome), findings);
  }

  private static ImportLine.Finding finding(String code, String message) {
    return new ImportLine.Finding(code, "WARNING", null, null, message);
  }

  private @Nullable String find(Session session, String unit, String name) {
    Answer answer =
        calls.make(SERVICE, () -> projects.projects(session.headers(), unit, name)).orRefuse();
    return first(answer, "id");
  }

  private JsonNode body(FormProject project, String unit, String name) {
    ObjectNode body = json.createObjectNode();
    body.put("name", name).put("unitCode", unit).put("origin", "HISTORICAL");
    put(body, "category", project.category());
    put(body, "nature", project.nature());
    put(body, "startDate", project.startDate());
    put(body, "endDate", project.endDate());
    return body;
  }

  private static void put(ObjectNode body, String field, @Nullable Object value) {
    if (value != null) {
      body.put(field, value.toString());
    }
  }

  private String unit(Session session, Form form, String name) {
    String known = knownUnit(session, form, name);
    if (known == null) {
      String department = statedDepartment(form, name);
      String under = department(session, department == null ? name : department);
      known = create(session, UNITS, name, under);
      session.codes().put(key(department, name), known);
    }
    return known;
  }

  /**
   * By its name within the department that the form states; a form that states none, or the unit
   * itself, means the one unit of that name.
   */
  private @Nullable String knownUnit(Session session, Form form, String name) {
    String stated = statedDepartment(form, name);
    String known = session.codes().get(key(stated, name));
    if (known == null && stated != null) {
      String within = knownDepartment(session, stated);
      known = within == null ? null : only(session, name, within);
    } else if (known == null) {
      known = onlyAnywhere(session, name);
    }
    boolean inferred =
        form.repairs().stream().anyMatch(repair -> repair.code() == RepairCode.UNIT_INFERRED);
    if (known == null && inferred) {
      known = onlyPartlyNamed(session, name);
    }
    if (known != null) {
      session.codes().put(key(stated, name), known);
    }
    return known;
  }

  private static @Nullable String statedDepartment(Form form, String unit) {
    String printed = form.project().department();
    String department = printed == null ? unit : OfficialName.of(printed);
    return department.isBlank() || department.equals(unit) ? null : department;
  }

  private static String key(@Nullable String department, String unit) {
    return UNITS + (department == null ? "" : department + "/") + unit;
  }

  /** Of the department that has the unit's own name, else of any. */
  private @Nullable String onlyAnywhere(Session session, String name) {
    String own = knownDepartment(session, name);
    String known = own == null ? null : only(session, name, own);
    return known == null ? only(session, name, null) : known;
  }

  /** The one unit of the name, in the department when one is given. */
  private @Nullable String only(Session session, String name, @Nullable String department) {
    Answer found = organizations(session, UNITS, name, null, department);
    if (found.body().path("items").size() > 1) {
      throw problems.unitAmbiguous(name);
    }
    return first(found, "code");
  }

  /**
   * The department whose budget a document prints. The cover may print the long name that its own
   * unit has: then it is that unit's department, or the one that the printed target tables name.
   */
  String departmentOfBudget(Session session, Form form, List<String> otherNames) {
    String name = OfficialName.of(Objects.requireNonNull(form.project().department()));
    String known = knownDepartment(session, name);
    if (known == null) {
      Answer units = organizations(session, UNITS, name, null, null);
      known = units.body().path("items").size() == 1 ? first(units, "departmentCode") : null;
    }
    for (String other : otherNames) {
      known = known == null ? knownDepartment(session, OfficialName.of(other)) : known;
    }
    return known == null ? department(session, name) : known;
  }

  /**
   * The unit whose budget a document prints, within its department when that is known; entered when
   * it is new. Null when the document names no department and there is not exactly one such unit.
   */
  @Nullable String unitOfBudget(Session session, Form form) {
    String name = OfficialName.of(Objects.requireNonNull(form.project().unit()));
    String printed = form.project().department();
    String department = printed == null ? null : knownDepartment(session, OfficialName.of(printed));
    List<String> found = new ArrayList<>();
    for (String spelling : List.of(name, OfficialName.withoutCity(name))) {
      for (JsonNode item :
          organizations(session, UNITS, spelling, null, null).body().path("items")) {
        boolean within = printed == null || item.path("departmentCode").asText().equals(department);
        if (within && !found.contains(item.path("code").asText())) {
          found.add(item.path("code").asText());
        }
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (printed == null || !found.isEmpty()) {
      return null;
    }
    return create(session, UNITS, name, department(session, OfficialName.of(printed)));
  }

  private String department(Session session, String name) {
    String known = session.codes().get(DEPARTMENTS + name);
    if (known == null) {
      known = knownDepartment(session, name);
    }
    if (known == null) {
      known = create(session, DEPARTMENTS, name, null);
    }
    session.codes().put(DEPARTMENTS + name, known);
    return known;
  }

  /** By its name, with or without the province or city in front of it. */
  private @Nullable String knownDepartment(Session session, String name) {
    String known = organization(session, DEPARTMENTS, name, null);
    if (known != null) {
      return known;
    }
    String local = OfficialName.withoutCity(name);
    if (!local.equals(name)) {
      return organization(session, DEPARTMENTS, local, null);
    }
    for (JsonNode item :
        organizations(session, DEPARTMENTS, null, name, null).body().path("items")) {
      if (OfficialName.withoutCity(item.path("name").asText()).equals(name)) {
        return item.path("code").asText();
      }
    }
    return null;
  }

  /** An inferred name is a short form: the one unit whose name contains it. */
  private @Nullable String onlyPartlyNamed(Session session, String part) {
    Answer answer = organizations(session, UNITS, null, part, null);
    return answer.body().path("items").size() == 1 ? first(answer, "code") : null;
  }

  private @Nullable String organization(
      Session session, String kind, String name, @Nullable String part) {
    return first(organizations(session, kind, name, part, null), "code");
  }

  private Answer organizations(
      Session session,
      String kind,
      @Nullable String name,
      @Nullable String part,
      @Nullable String department) {
    return calls
        .make(
            SERVICE,
            () ->
                kind.equals(UNITS)
                    ? projects.units(session.headers(), name, part, department)
                    : projects.departments(session.headers(), name, part))
        .orRefuse();
  }

  private String create(Session session, String kind, String name, @Nullable String department) {
    ObjectNode body = json.createObjectNode().put("name", name);
    put(body, "departmentCode", department);
    String step = kind + "/" + (department == null ? "" : department + "/") + name;
    Answer answer =
        calls.make(
            SERVICE,
            () ->
                kind.equals(UNITS)
                    ? projects.createUnit(session.headers(step), body)
                    : projects.createDepartment(session.headers(step), body));
    if (answer.code().endsWith("_EXISTS")) {
      String other = first(organizations(session, kind, name, null, department), "code");
      if (other != null) {
        return other;
      }
    }
    return answer.orRefuse().body().path("code").asText();
  }

  private static @Nullable String first(Answer answer, String field) {
    JsonNode item = answer.body().path("items").path(0);
    return item.isMissingNode() ? null : item.path(field).asText();
  }
}
