package io.districtbudget.form.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.AssessmentItem;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
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

@DisplayName("What is read of the other services' answers is what their documents have")
class AnswersReadTest {

  private static final Map<Type, String> TYPES =
      Map.of(
          String.class, "string",
          BigDecimal.class, "string",
          LocalDate.class, "string",
          int.class, "integer",
          boolean.class, "boolean");

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments(ProjectAnswer.class, "project", "/api/v1/projects/{id}"),
        arguments(Balances.class, "project", "/api/v1/projects/{id}/budgets/{year}"),
        arguments(TargetsAnswer.class, "indicator", "/api/v1/targets/{projectId}/{year}"),
        arguments(AssessmentAnswer.class, "assessment", "/api/v1/assessments/{id}"),
        arguments(
            MonitoringAnswer.class,
            "assessment",
            "/api/v1/monitorings/{projectId}/{year}/{month}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  @DisplayName("answer")
  void isDocumented(Class<?> read, String service, String path) {
    OtherDocument document = OtherDocument.of(service);
    assertThat(lacking(document, read, document.answer(path))).isEmpty();
  }

  @Test
  @DisplayName("items of lists")
  void itemsAreDocumented() {
    OtherDocument projects = OtherDocument.of("project");
    OtherDocument assessments = OtherDocument.of("assessment");
    assertThat(lacking(projects, ProjectAnswer.class, items(projects, "/api/v1/projects")))
        .isEmpty();
    assertThat(
            lacking(assessments, AssessmentItem.class, items(assessments, "/api/v1/assessments")))
        .isEmpty();
  }

  @Test
  @DisplayName("a field that is none, and one of another type, are found")
  void othersAreFound() {
    record Wrong(String id, int name, String neverHeardOf) {}
    OtherDocument projects = OtherDocument.of("project");
    assertThat(lacking(projects, Wrong.class, projects.answer("/api/v1/projects/{id}")))
        .containsExactly("Wrong.name", "Wrong.neverHeardOf");
  }

  private static JsonNode items(OtherDocument document, String path) {
    return document.item(document.field(document.answer(path), "items"));
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
        lacking.addAll(lacking(document, row, document.item(of)));
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
