package io.districtbudget.form.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.writing.sheet.BookEntry;
import io.districtbudget.documents.writing.sheet.BookSheets;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.form.remote.Owners;
import io.districtbudget.form.remote.Pages;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    List<JsonNode> projects = projects(authorization, query(year, department), year);
    Map<String, JsonNode> assessments = assessments(authorization, query(year, department));
    List<BookEntry> entries = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    String owner = "";
    for (JsonNode listed : projects) {
      JsonNode project = owners.project(authorization, listed.path("id").asText());
      Optional<JsonNode> money = owners.budget(authorization, project.path("id").asText(), year);
      Optional<List<Sheet>> declared = forms.declared(authorization, project, money, year);
      JsonNode assessment = assessments.get(project.path("id").asText());
      declared.ifPresent(sheets::addAll);
      if (assessment != null) {
        JsonNode whole = owners.assessment(authorization, assessment.path("id").asText());
        sheets.addAll(forms.assessed(project, whole, year));
      }
      entries.add(entry(project, money, assessment, declared.isPresent()));
      owner = project.path("departmentName").asText();
    }
    String title = (department == null ? "" : owner) + year + "年度项目支出绩效表册";
    sheets.add(0, BookSheets.contents(title, entries));
    sheets.add(1, BookSheets.summary(title, entries));
    return new Written(title, format, format.writer().write(sheets));
  }

  private List<JsonNode> projects(
      @Nullable String authorization, MultivaluedMap<String, String> query, int year) {
    Iterator<JsonNode> pages = new Pages(page -> owners.projects(authorization, page), query);
    List<JsonNode> projects = new ArrayList<>();
    while (pages.hasNext()) {
      projects.add(pages.next());
      if (projects.size() > MOST_PROJECTS) {
        throw ProblemException.rule(
            "BOOK_TOO_LARGE",
            LocalText.of(
                "超过 %d 个项目，不能装成一册，请按部门分开。",
                "There are more than %d projects; take a book for each department.",
                MOST_PROJECTS));
      }
    }
    if (projects.isEmpty()) {
      throw ProblemException.notFound(
          "BOOK_EMPTY",
          LocalText.of("%d 年度没有可见的项目。", "There is no project of %d that you may see.", year));
    }
    return projects;
  }

  /** By project: the version that counts, else the one under way. */
  private Map<String, JsonNode> assessments(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    Map<String, JsonNode> found = new HashMap<>();
    Iterator<JsonNode> pages = new Pages(page -> owners.assessments(authorization, page), query);
    while (pages.hasNext()) {
      JsonNode item = pages.next();
      boolean counts = item.path("status").asText().equals("PUBLISHED");
      found.merge(item.path("projectId").asText(), item, (before, now) -> counts ? now : before);
    }
    return found;
  }

  private static BookEntry entry(
      JsonNode project, Optional<JsonNode> money, @Nullable JsonNode assessment, boolean declared) {
    return new BookEntry(
        Fields.text(project, "name"),
        Fields.text(project, "unitName"),
        declared,
        assessment != null,
        money.map(node -> Fields.number(node, "yearStart")).orElse(null),
        money.map(node -> Fields.number(node, "fullYear")).orElse(null),
        money.map(node -> Fields.number(node, "executed")).orElse(null),
        assessment == null ? null : Fields.number(assessment, "total"),
        assessment == null ? null : GRADES.get(assessment.path("grade").asText()));
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
