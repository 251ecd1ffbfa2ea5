package io.districtbudget.form.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.AssessmentPage;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.DepartmentFormAnswer;
import io.districtbudget.form.remote.answers.DepartmentItem;
import io.districtbudget.form.remote.answers.DepartmentPage;
import io.districtbudget.form.remote.answers.DescriptionAnswer;
import io.districtbudget.form.remote.answers.HistoricalAnswer;
import io.districtbudget.form.remote.answers.LedgerPosition;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.ProjectPage;
import io.districtbudget.form.remote.answers.ReconciliationAnswer;
import io.districtbudget.form.remote.answers.StoredAnswer;
import io.districtbudget.form.remote.answers.TakeoverAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import io.districtbudget.form.remote.answers.UnitItem;
import io.districtbudget.form.remote.answers.UnitPage;
import io.districtbudget.form.remote.requests.AdjustmentRequest;
import io.districtbudget.form.remote.requests.ApprovalRequest;
import io.districtbudget.form.remote.requests.DepartmentFormRequest;
import io.districtbudget.form.remote.requests.DepartmentRequest;
import io.districtbudget.form.remote.requests.DescriptionRequest;
import io.districtbudget.form.remote.requests.ExecutionRequest;
import io.districtbudget.form.remote.requests.HistoricalRequest;
import io.districtbudget.form.remote.requests.MonitoringRequest;
import io.districtbudget.form.remote.requests.ProjectRequest;
import io.districtbudget.form.remote.requests.ResultsRequest;
import io.districtbudget.form.remote.requests.TakeoverRequest;
import io.districtbudget.form.remote.requests.TargetsRequest;
import io.districtbudget.form.remote.requests.UnitRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "What the other services are sent, and what is read of their answers, is what their documents"
        + " have")
class AnswersReadTest {

  private static final String BUDGET = "/api/v1/projects/{id}/budgets/{year}";
  private static final String DEPARTMENT_BUDGET = "/api/v1/department-budgets/{department}/{year}";
  private static final String UNIT_BUDGET = "/api/v1/unit-budgets/{unit}/{year}";
  private static final String RECONCILED = "/reconciliation";
  private static final String TARGETS = "/api/v1/targets/{projectId}/{year}";
  private static final String WHOLE = "/api/v1/department-forms/{department}/{year}/";
  private static final String MONTH = "/api/v1/monitorings/{projectId}/{year}/{month}";

  private static final Map<Type, String> TYPES =
      Map.of(
          String.class, "string",
          BigDecimal.class, "string",
          LocalDate.class, "string",
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          boolean.class, "boolean");

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments(DepartmentPage.class, "project", "get /api/v1/departments"),
        arguments(DepartmentItem.class, "project", "post /api/v1/departments"),
        arguments(UnitPage.class, "project", "get /api/v1/units"),
        arguments(UnitItem.class, "project", "post /api/v1/units"),
        arguments(ProjectPage.class, "project", "get /api/v1/projects"),
        arguments(ProjectAnswer.class, "project", "post /api/v1/projects"),
        arguments(ProjectAnswer.class, "project", "get /api/v1/projects/{id}"),
        arguments(TakeoverAnswer.class, "project", "post /api/v1/project-takeovers"),
        arguments(Balances.class, "project", "get " + BUDGET),
        arguments(LedgerPosition.class, "project", "get " + BUDGET),
        arguments(
            DescriptionAnswer.class, "project", "put /api/v1/projects/{id}/descriptions/{year}"),
        arguments(StoredAnswer.class, "project", "put " + DEPARTMENT_BUDGET),
        arguments(ReconciliationAnswer.class, "project", "get " + DEPARTMENT_BUDGET + RECONCILED),
        arguments(StoredAnswer.class, "project", "put " + UNIT_BUDGET),
        arguments(ReconciliationAnswer.class, "project", "get " + UNIT_BUDGET + RECONCILED),
        arguments(TargetsAnswer.class, "indicator", "get " + TARGETS),
        arguments(TargetsAnswer.class, "indicator", "put " + TARGETS),
        arguments(StoredAnswer.class, "indicator", "put " + TARGETS),
        arguments(AssessmentPage.class, "assessment", "get /api/v1/assessments"),
        arguments(HistoricalAnswer.class, "assessment", "post /api/v1/assessments"),
        arguments(DepartmentFormAnswer.class, "assessment", "put " + WHOLE + "targets"),
        arguments(DepartmentFormAnswer.class, "assessment", "put " + WHOLE + "self-assessment"),
        arguments(AssessmentAnswer.class, "assessment", "get /api/v1/assessments/{id}"),
        arguments(AssessmentAnswer.class, "assessment", "put /api/v1/assessments/{id}/results"),
        arguments(MonitoringAnswer.class, "assessment", "get " + MONTH),
        arguments(MonitoringAnswer.class, "assessment", "put " + MONTH));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("answers")
  @DisplayName("answer")
  void isDocumented(Class<?> read, String service, String operation) {
    OtherDocument document = OtherDocument.of(service);
    assertThat(lacking(document, read, document.answer(operation))).isEmpty();
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        arguments(DepartmentRequest.class, "project", "post /api/v1/departments"),
        arguments(UnitRequest.class, "project", "post /api/v1/units"),
        arguments(ProjectRequest.class, "project", "post /api/v1/projects"),
        arguments(TakeoverRequest.class, "project", "post /api/v1/project-takeovers"),
        arguments(ApprovalRequest.class, "project", "put " + BUDGET),
        arguments(AdjustmentRequest.class, "project", "post " + BUDGET + "/adjustments"),
        arguments(ExecutionRequest.class, "project", "post " + BUDGET + "/executions"),
        arguments(
            DescriptionRequest.class, "project", "put /api/v1/projects/{id}/descriptions/{year}"),
        arguments(TargetsRequest.class, "indicator", "put " + TARGETS),
        arguments(HistoricalRequest.class, "assessment", "post /api/v1/assessments"),
        arguments(DepartmentFormRequest.class, "assessment", "put " + WHOLE + "targets"),
        arguments(DepartmentFormRequest.class, "assessment", "put " + WHOLE + "self-assessment"),
        arguments(ResultsRequest.class, "assessment", "put /api/v1/assessments/{id}/results"),
        arguments(MonitoringRequest.class, "assessment", "put " + MONTH));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("requests")
  @DisplayName("request: nothing that the document does not take, and all that it wants")
  void isTaken(Class<?> sent, String service, String operation) {
    OtherDocument document = OtherDocument.of(service);
    RecordComponent[] fields = sent.getRecordComponents();
    JsonNode shape = document.request(operation, fields[fields.length - 1].getName());
    assertThat(lacking(document, sent, shape)).isEmpty();
    assertThat(Stream.of(fields).map(RecordComponent::getName))
        .containsAll(OtherDocument.wanted(shape));
  }

  @Test
  @DisplayName("a field that is none, and one of another type, are found")
  void othersAreFound() {
    record Wrong(String id, int name, String neverHeardOf) {}
    OtherDocument projects = OtherDocument.of("project");
    assertThat(lacking(projects, Wrong.class, projects.answer("get /api/v1/projects/{id}")))
        .containsExactly("Wrong.name", "Wrong.neverHeardOf");
  }

  private static List<String> lacking(OtherDocument document, Class<?> read, JsonNode shape) {
    List<String> lacking = new ArrayList<>();
    for (RecordComponent field : read.getRecordComponents()) {
      JsonNode of = document.field(shape, field.getName());
      if (!isOf(of, field.getGenericType())) {
        lacking.add(read.getSimpleName() + "." + field.getName());
      } else if (field.getType().isRecord()) {
        lacking.addAll(lacking(document, field.getType(), of));
      } else if (field.getGenericType() instanceof ParameterizedType list) {
        Class<?> row = (Class<?>) list.getActualTypeArguments()[0];
        if (row.isRecord()) {
          lacking.addAll(lacking(document, row, document.item(of)));
        }
      }
    }
    return lacking;
  }

  private static boolean isOf(JsonNode shape, Type type) {
    String expected =
        type instanceof ParameterizedType ? "array" : TYPES.getOrDefault(type, "object");
    // one type or several, null among them
    return shape.path("type").toString().contains('"' + expected + '"');
  }
}
