package io.districtbudget.form.writing;

import io.districtbudget.documents.writing.sheet.BookEntry;
import io.districtbudget.documents.writing.sheet.BookSheets;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.form.remote.Owners;
import io.districtbudget.form.remote.answers.AssessmentItem;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes all forms of a department's year, or of the caller's own rows, as one document. */
@ApplicationScoped
class BookWriting {

  private static final int MOST_PROJECTS = 200;
  private static final Map<String, String> GRADES =
      Map.of("EXCELLENT", "优", "GOOD", "良", "FAIR", "中", "POOR", "差");

  private final Owners owners;
  private final FormWriting forms;

  BookWriting(Owners owners, FormWriting forms) {
    this.owners = owners;
    this.forms = forms;
  }

  /**
   * The book.
   *
   * @throws ProblemException 404 BOOK_EMPTY, 422 BOOK_TOO_LARGE
   */
  Written book(
      @Nullable String authorization,
      int year,
      @Nullable String department,
      DocumentFormat format) {
    List<ProjectAnswer> projects = projects(authorization, query(year, department), year);
    Map<String, AssessmentItem> assessments = assessments(authorization, query(year, department));
    List<BookEntry> entries = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    String owner = "";
    for (ProjectAnswer listed : projects) {
      ProjectAnswer project = owners.project(authorization, listed.id());
      Optional<Balances> money = owners.budget(authorization, project.id(), year);
      Optional<List<Sheet>> declared = forms.declared(authorization, project, money, year);
      AssessmentItem assessment = assessments.get(project.id());
      declared.ifPresent(sheets::addAll);
      if (assessment != null) {
        sheets.addAll(
            forms.assessed(project, owners.assessment(authorization, assessment.id()), year));
      }
      entries.add(entry(project, money, assessment, declared.isPresent()));
      owner = Objects.requireNonNullElse(project.departmentName(), "");
    }
    String title = (department == null ? "" : owner) + year + "年度项目支出绩效表册";
    sheets.add(0, BookSheets.contents(title, entries));
    sheets.add(1, BookSheets.summary(title, entries));
    return new Written(title, format, format.writer().write(sheets));
  }

  private List<ProjectAnswer> projects(
      @Nullable String authorization, MultivaluedMap<String, String> query, int year) {
    Iterator<ProjectAnswer> pages = owners.allProjects(authorization, query);
    List<ProjectAnswer> projects = new ArrayList<>();
    while (pages.hasNext()) {
      projects.add(pages.next());
      if (projects.size() > MOST_PROJECTS) {
        throw WritingRefusal.BOOK_TOO_LARGE.problem(Map.of("most", MOST_PROJECTS));
      }
    }
    if (projects.isEmpty()) {
      throw WritingRefusal.BOOK_EMPTY.problem(Map.of("year", year));
    }
    return projects;
  }

  /** By project: the version that counts, else the one under way. */
  private Map<String, AssessmentItem> assessments(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    Map<String, AssessmentItem> found = new HashMap<>();
    Iterator<AssessmentItem> pages = owners.allAssessments(authorization, query);
    while (pages.hasNext()) {
      AssessmentItem item = pages.next();
      found.merge(item.projectId(), item, (before, now) -> item.isPublished() ? now : before);
    }
    return found;
  }

  private static BookEntry entry(
      ProjectAnswer project,
      Optional<Balances> money,
      @Nullable AssessmentItem assessment,
      boolean declared) {
    return new BookEntry(
        project.name(),
        project.unitName(),
        declared,
        assessment != null,
        money.map(Balances::yearStart).orElse(null),
        money.map(Balances::fullYear).orElse(null),
        money.map(Balances::executed).orElse(null),
        assessment == null ? null : assessment.total(),
        assessment == null || assessment.grade() == null ? null : GRADES.get(assessment.grade()));
  }

  private static MultivaluedMap<String, String> query(int year, @Nullable String department) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putSingle("year", Integer.toString(year));
    query.putSingle("limit", "500");
    if (department != null) {
      query.putSingle("department", department);
    }
    return query;
  }
}
