package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import io.districtbudget.form.remote.answers.DepartmentItem;
import io.districtbudget.form.remote.answers.DepartmentPage;
import io.districtbudget.form.remote.answers.DescriptionAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.ProjectPage;
import io.districtbudget.form.remote.answers.UnitItem;
import io.districtbudget.form.remote.answers.UnitPage;
import io.districtbudget.form.remote.requests.DepartmentRequest;
import io.districtbudget.form.remote.requests.ProjectRequest;
import io.districtbudget.form.remote.requests.UnitRequest;
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

  Registration(@RestClient ProjectService projects, Calls calls) {
    this.projects = projects;
    this.calls = calls;
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
          existing == null ? id(created) : existing, ImportOutcome.UNCHANGED, List.of());
    }
    return new Registered(id(created), ImportOutcome.CREATED, List.of());
  }

  private static String id(Answer created) {
    return created.orRefuse().as(ProjectAnswer.class).id();
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
                    session.headers(), project.id(), year, true, Description.of(form)));
    if (!answer.ok()) {
      return new Registered(
          project.id(),
          project.outcome(),
          List.of(finding(answer.code(), answer.problem().detail())));
    }
    List<ImportLine.Finding> findings = new ArrayList<>();
    DescriptionAnswer stored = answer.as(DescriptionAnswer.class);
    stored
        .description()
        .findings()
        .forEach(slip -> findings.add(finding(slip.code(), slip.message())));
    ImportOutcome outcome = ImportOutcome.of(stored.outcome());
    return new Registered(project.id(), project.outcome().and(outcome), findings);
  }

  private static ImportLine.Finding finding(String code, String message) {
    return new ImportLine.Finding(code, "WARNING", null, null, message);
  }

  private @Nullable String find(Session session, String unit, String name) {
    return calls
        .read(SERVICE, () -> projects.projects(session.headers(), unit, name))
        .orRefuse()
        .as(ProjectPage.class)
        .items()
        .stream()
        .map(ProjectAnswer::id)
        .findFirst()
        .orElse(null);
  }

  private static ProjectRequest body(FormProject project, String unit, String name) {
    return new ProjectRequest(
        name,
        unit,
        "HISTORICAL",
        project.category(),
        project.nature(),
        Requests.string(project.startDate()),
        Requests.string(project.endDate()));
  }

  private String unit(Session session, Form form, String name) {
    String known = knownUnit(session, form, name);
    if (known == null) {
      String department = statedDepartment(form, name);
      String under = department(session, department == null ? name : department);
      known = createUnit(session, name, under);
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
    List<UnitItem> found = units(session, name, null, department);
    if (found.size() > 1) {
      throw Refused.unitAmbiguous(name);
    }
    return found.isEmpty() ? null : found.get(0).code();
  }

  /**
   * The department whose budget a document prints. The cover may print the long name that its own
   * unit has: then it is that unit's department, or the one that the printed target tables name.
   */
  String departmentOfBudget(Session session, Form form, List<String> otherNames) {
    String known = knownDepartmentOf(session, form, otherNames);
    String name = OfficialName.of(Objects.requireNonNull(form.project().department()));
    return known == null ? department(session, name) : known;
  }

  /** The same where it is registered; null for a new one. */
  @Nullable String knownDepartmentOf(Session session, Form form, List<String> otherNames) {
    String name = OfficialName.of(Objects.requireNonNull(form.project().department()));
    String known = knownDepartment(session, name);
    if (known == null) {
      List<UnitItem> units = units(session, name, null, null);
      known = units.size() == 1 ? units.get(0).departmentCode() : null;
    }
    for (String other : otherNames) {
      known = known == null ? knownDepartment(session, OfficialName.of(other)) : known;
    }
    return known;
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
      for (UnitItem item : units(session, spelling, null, null)) {
        boolean within = printed == null || Objects.equals(item.departmentCode(), department);
        if (within && !found.contains(item.code())) {
          found.add(item.code());
        }
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (printed == null || !found.isEmpty()) {
      return null;
    }
    return createUnit(session, name, department(session, OfficialName.of(printed)));
  }

  private String department(Session session, String name) {
    String known = session.codes().get(DEPARTMENTS + name);
    if (known == null) {
      known = knownDepartment(session, name);
    }
    if (known == null) {
      known = createDepartment(session, name);
    }
    session.codes().put(DEPARTMENTS + name, known);
    return known;
  }

  /** By its name, with or without the province or city in front of it. */
  private @Nullable String knownDepartment(Session session, String name) {
    String known = department(departments(session, name, null));
    if (known != null) {
      return known;
    }
    String local = OfficialName.withoutCity(name);
    if (!local.equals(name)) {
      return department(departments(session, local, null));
    }
    return department(
        departments(session, null, name).stream()
            .filter(item -> OfficialName.withoutCity(item.name()).equals(name))
            .toList());
  }

  private static @Nullable String department(List<DepartmentItem> found) {
    return found.isEmpty() ? null : found.get(0).code();
  }

  /** An inferred name is a short form: the one unit whose name contains it. */
  private @Nullable String onlyPartlyNamed(Session session, String part) {
    List<UnitItem> found = units(session, null, part, null);
    return found.size() == 1 ? found.get(0).code() : null;
  }

  private List<DepartmentItem> departments(
      Session session, @Nullable String name, @Nullable String part) {
    return calls
        .read(SERVICE, () -> projects.departments(session.headers(), name, part))
        .orRefuse()
        .as(DepartmentPage.class)
        .items();
  }

  private List<UnitItem> units(
      Session session, @Nullable String name, @Nullable String part, @Nullable String department) {
    return calls
        .read(SERVICE, () -> projects.units(session.headers(), name, part, department))
        .orRefuse()
        .as(UnitPage.class)
        .items();
  }

  private String createDepartment(Session session, String name) {
    Answer answer =
        calls.make(
            SERVICE,
            () ->
                projects.createDepartment(
                    session.headers(DEPARTMENTS + "/" + name), new DepartmentRequest(name)));
    String other =
        answer.code().endsWith("_EXISTS") ? department(departments(session, name, null)) : null;
    return other == null ? answer.orRefuse().as(DepartmentItem.class).code() : other;
  }

  private String createUnit(Session session, String name, String department) {
    String step = UNITS + "/" + department + "/" + name;
    Answer answer =
        calls.make(
            SERVICE,
            () -> projects.createUnit(session.headers(step), new UnitRequest(name, department)));
    List<UnitItem> others =
        answer.code().endsWith("_EXISTS") ? units(session, name, null, department) : List.of();
    return others.isEmpty() ? answer.orRefuse().as(UnitItem.class).code() : others.get(0).code();
  }
}
