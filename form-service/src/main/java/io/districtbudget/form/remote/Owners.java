package io.districtbudget.form.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
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

  Owners(
      @RestClient ProjectService projects,
      @RestClient IndicatorService indicators,
      @RestClient AssessmentService assessments,
      Calls calls) {
    this.projects = projects;
    this.indicators = indicators;
    this.assessments = assessments;
    this.calls = calls;
  }

  public JsonNode project(@Nullable String authorization, String id) {
    return body(PROJECT, () -> projects.project(headers(authorization), id));
  }

  /** The balances of a year, or nothing where there is no budget of it. */
  public Optional<JsonNode> budget(@Nullable String authorization, String id, int year) {
    return found(PROJECT, () -> projects.budget(headers(authorization), id, year));
  }

  public JsonNode targets(@Nullable String authorization, String id, int year) {
    return body(INDICATOR, () -> indicators.targets(headers(authorization), id, year));
  }

  public JsonNode monitoring(@Nullable String authorization, String id, int year, int month) {
    return body(ASSESSMENT, () -> assessments.monitoring(headers(authorization), id, year, month));
  }

  /** The monitoring of a month, or nothing where nobody has begun it. */
  public Optional<JsonNode> monitored(
      @Nullable String authorization, String id, int year, int month) {
    return found(ASSESSMENT, () -> assessments.monitoring(headers(authorization), id, year, month));
  }

  /** The version that counts, else the one under way. */
  public JsonNode assessment(@Nullable String authorization, String id, int year) {
    JsonNode list =
        body(ASSESSMENT, () -> assessments.assessments(headers(authorization), id, year));
    JsonNode found = null;
    for (JsonNode item : list.path("items")) {
      if (found == null || item.path("status").asText().equals("PUBLISHED")) {
        found = item;
      }
    }
    if (found == null) {
      throw ProblemException.notFound(
          "ASSESSMENT_UNKNOWN",
          LocalText.of("该项目没有 %d 年度的自评。", "The project has no self-assessment of %d.", year));
    }
    String assessment = found.path("id").asText();
    return body(ASSESSMENT, () -> assessments.assessment(headers(authorization), assessment));
  }

  /** A page of projects. */
  public JsonNode projects(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(PROJECT, () -> projects.projectPage(headers(authorization), query));
  }

  /** A page of self-assessments. */
  public JsonNode assessments(
      @Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.page(headers(authorization), "assessments", query));
  }

  /** A page of findings. */
  public JsonNode findings(@Nullable String authorization, MultivaluedMap<String, String> query) {
    return body(ASSESSMENT, () -> assessments.page(headers(authorization), "findings", query));
  }

  /** The departments of a year with their figures. */
  public JsonNode departments(@Nullable String authorization, int year) {
    return body(ASSESSMENT, () -> assessments.departments(headers(authorization), year));
  }

  /** A self-assessment by its id. */
  public JsonNode assessment(@Nullable String authorization, String id) {
    return body(ASSESSMENT, () -> assessments.assessment(headers(authorization), id));
  }

  /** The targets of a year, or nothing where none were declared. */
  public Optional<JsonNode> declared(@Nullable String authorization, String id, int year) {
    return found(INDICATOR, () -> indicators.targets(headers(authorization), id, year));
  }

  private Optional<JsonNode> found(String service, Supplier<Response> call) {
    Answer answer = ask(service, call);
    return answer.status() == UNKNOWN ? Optional.empty() : Optional.of(accepted(answer));
  }

  private JsonNode body(String service, Supplier<Response> call) {
    return accepted(ask(service, call));
  }

  private Answer ask(String service, Supplier<Response> call) {
    try {
      return calls.ask(service, call);
    } catch (ServiceOutage outage) {
      throw ProblemException.unavailable(
          "SERVICE_UNAVAILABLE",
          LocalText.of("%s 没有应答，请稍后再试。", "%s does not answer; try again later.", outage.service()),
          LATER);
    }
  }

  private static JsonNode accepted(Answer answer) {
    if (answer.ok()) {
      return answer.body();
    }
    String zh = answer.body().path("detail").asText("请求被拒绝。");
    String en = answer.body().path("detailEn").asText(zh);
    String code = answer.code().isEmpty() ? "REFUSED" : answer.code();
    throw new ProblemException(answer.status(), code, new LocalText(zh, en), List.of());
  }

  /** No language: a refusal then states both sentences. */
  private static CallHeaders headers(@Nullable String authorization) {
    CallHeaders headers = new CallHeaders();
    headers.authorization = authorization;
    return headers;
  }
}
