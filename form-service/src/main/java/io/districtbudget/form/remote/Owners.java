package io.districtbudget.form.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.AssessmentItem;
import io.districtbudget.form.remote.answers.AssessmentPage;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import io.districtbudget.support.problem.Problem;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * What the owning services say, asked with the caller's own token: rows and rights are theirs, and
 * so are the words of a refusal.
 */
@ApplicationScoped
public class Owners {

  private static final String PROJECT = "project-service";
  private static final String INDICATOR = "indicator-service";
  private static final String ASSESSMENT = "assessment-service";
  private static final Duration LATER = Duration.ofSeconds(5);
  private static final int UNKNOWN = 404;

  private final ProjectService projects;
  private final IndicatorService indicators;
  private final AssessmentService assessments;
  private final Calls calls;
  private final ObjectMapper json;

  Owners(
      @RestClient ProjectService projects,
      @RestClient IndicatorService indicators,
      @RestClient AssessmentService assessments,
      Calls calls,
      ObjectMapper json) {
    this.projects = projects;
    this.indicators = indicators;
    this.assessments = assessments;
    this.calls = calls;
    this.json = json;
  }

  public ProjectAnswer project(@Nullable String authorization, String id) {
    return body(ProjectAnswer.class, PROJECT, () -> projects.project(headers(authorization), id));
  }

  /** The balances of a year, or nothing where there is no budget of it. */
  public Optional<Balances> budget(@Nullable String authorization, String id, int year) {
    return found(Balances.class, PROJECT, () -> projects.budget(headers(authorization), id, year));
  }

  public TargetsAnswer targets(@Nullable String authorization, String id, int year) {
    return body(
        TargetsAnswer.class, INDICATOR, () -> indicators.targets(headers(authorization), id, year));
  }

  public MonitoringAnswer monitoring(
      @Nullable String authorization, String id, int year, int month) {
    return body(
        MonitoringAnswer.class,
        ASSESSMENT,
        () -> assessments.monitoring(headers(authorization), id, year, month));
  }

  /** The monitoring of a month, or nothing where nobody has begun it. */
  public Optional<MonitoringAnswer> monitored(
      @Nullable String authorization, String id, int year, int month) {
    return found(
        MonitoringAnswer.class,
        ASSESSMENT,
        () -> assessments.monitoring(headers(authorization), id, year, month));
  }

  /** The version that counts, else the one under way. */
  public AssessmentAnswer assessment(@Nullable String authorization, String id, int year) {
    AssessmentPage list =
        body(
            AssessmentPage.class,
            ASSESSMENT,
            () -> assessments.assessments(headers(authorization), id, year));
    AssessmentItem found = null;
    for (AssessmentItem item : list.items()) {
      if (found == null || item.isPublished()) {
        found = item;
      }
    }
    if (found == null) {
      throw RemoteRefusal.ASSESSMENT_UNKNOWN.problem(Map.of("year", year));
    }
    return assessment(authorization, found.id());
  }

  /** All projects that a query asks for, read a page after the other. */
  public Iterator<ProjectAnswer> allProjects(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return typed(new Pages(page -> projects(authorization, page), query), ProjectAnswer.class);
  }

  /** All self-assessments that a query asks for, read a page after the other. */
  public Iterator<AssessmentItem> allAssessments(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return typed(new Pages(page -> assessments(authorization, page), query), AssessmentItem.class);
  }

  /** A page of projects. */
  public JsonNode projects(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(PROJECT, () -> projects.projectPage(headers(authorization), query));
  }

  /** A page of self-assessments. */
  public JsonNode assessments(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.assessmentPage(headers(authorization), query));
  }

  /** A page of findings. */
  public JsonNode findings(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.findingPage(headers(authorization), query));
  }

  /** A page of units. */
  public JsonNode units(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(PROJECT, () -> projects.unitPage(headers(authorization), query));
  }

  /** A page of the catalogue. */
  public JsonNode indicators(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(INDICATOR, () -> indicators.indicatorPage(headers(authorization), query));
  }

  /** A page of declarations. */
  public JsonNode declarations(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(INDICATOR, () -> indicators.declarationPage(headers(authorization), query));
  }

  /** A page of monitorings. */
  public JsonNode monitorings(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.monitoringPage(headers(authorization), query));
  }

  /** A page of rectifications. */
  public JsonNode rectifications(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.rectificationPage(headers(authorization), query));
  }

  /** A page of proposals for the next budget. */
  public JsonNode proposals(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.proposalPage(headers(authorization), query));
  }

  /** The departments of a year with their figures. */
  public JsonNode departments(@Nullable String authorization, int year) {
    return body(ASSESSMENT, () -> assessments.departments(headers(authorization), year));
  }

  /** A self-assessment by its id. */
  public AssessmentAnswer assessment(@Nullable String authorization, String id) {
    return body(
        AssessmentAnswer.class,
        ASSESSMENT,
        () -> assessments.assessment(headers(authorization), id));
  }

  /** The targets of a year, or nothing where none were declared. */
  public Optional<TargetsAnswer> declared(@Nullable String authorization, String id, int year) {
    return found(
        TargetsAnswer.class, INDICATOR, () -> indicators.targets(headers(authorization), id, year));
  }

  private <T> Optional<T> found(Class<T> type, String service, Supplier<Response> call) {
    Answer answer = ask(service, call);
    return answer.status() == UNKNOWN ? Optional.empty() : Optional.of(accepted(answer).as(type));
  }

  private <T> T body(Class<T> type, String service, Supplier<Response> call) {
    return accepted(ask(service, call)).as(type);
  }

  private <T> Iterator<T> typed(Iterator<JsonNode> items, Class<T> type) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public T next() {
        return read(items.next(), type);
      }
    };
  }

  private <T> T read(JsonNode answer, Class<T> type) {
    try {
      return json.treeToValue(answer, type);
    } catch (JsonProcessingException undocumented) {
      throw new UncheckedIOException(undocumented);
    }
  }

  private JsonNode body(String service, Supplier<Response> call) {
    return body(JsonNode.class, service, call);
  }

  private Answer ask(String service, Supplier<Response> call) {
    try {
      return calls.ask(service, call);
    } catch (ServiceOutage outage) {
      throw RemoteRefusal.SERVICE_UNAVAILABLE
          .problem(Map.of("service", outage.service()))
          .withHeader("Retry-After", Long.toString(LATER.toSeconds()));
    }
  }

  private static Answer accepted(Answer answer) {
    if (answer.ok()) {
      return answer;
    }
    Problem stated = answer.problem();
    String en = stated.detailEn() == null ? stated.detail() : stated.detailEn();
    throw new ProblemException(
        answer.status(), stated.code(), new LocalText(stated.detail(), en), List.of());
  }

  /** No language: a refusal then states both sentences. */
  private static CallHeaders headers(@Nullable String authorization) {
    CallHeaders headers = new CallHeaders();
    headers.authorization = authorization;
    return headers;
  }
}
