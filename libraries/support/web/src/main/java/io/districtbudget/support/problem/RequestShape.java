package io.districtbudget.support.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.districtbudget.support.text.LocalText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request whose shape is wrong: not JSON, unknown or missing fields, values of another type. */
final class RequestShape {

  private static final LocalText DETAIL =
      new LocalText("请求内容不符合要求，详见 errors。", "The request is malformed, see errors.");

  private RequestShape() {}

  static ProblemException of(ConstraintViolationException invalid) {
    List<Violation> violations = new ArrayList<>();
    for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
      Annotation rule = violation.getConstraintDescriptor().getAnnotation();
      Object value = violation.getInvalidValue();
      violations.add(
          Violation.of(
              pointer(violation.getPropertyPath()),
              Constraints.code(rule),
              Constraints.sentence(rule, value, violation.getMessage()),
              isPlain(value) ? value : null));
    }
    violations.sort(java.util.Comparator.comparing(v -> v.pointer() == null ? "" : v.pointer()));
    return new ProblemException(400, "REQUEST_INVALID", DETAIL, violations);
  }

  static ProblemException of(JsonProcessingException unreadable) {
    if (unreadable instanceof ValueInstantiationException value
        && value.getCause() instanceof ProblemException refusal) {
      return new ProblemException(
          refusal.status(),
          refusal.code(),
          refusal.text(),
          List.of(
              new Violation(
                  pointer(value),
                  refusal.code(),
                  refusal.text(),
                  refusal.violations().isEmpty() ? null : refusal.violations().get(0).rejected())));
    }
    return new ProblemException(400, "REQUEST_INVALID", DETAIL, List.of(violation(unreadable)));
  }

  private static Violation violation(JsonProcessingException unreadable) {
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return unknownField(pointer(unknown));
    }
    if (unreadable instanceof MismatchedInputException mismatch) {
      return WrongValue.of(pointer(mismatch), mismatch);
    }
    JsonProcessingException text = textual(unreadable);
    String pointer = unreadable instanceof JsonMappingException at ? pointer(at) : null;
    String said = text.getOriginalMessage();
    if (said.startsWith("Duplicate field")) {
      String name = said.substring(said.indexOf('\'') + 1, said.lastIndexOf('\''));
      return Violation.of(
          pointer == null || pointer.endsWith("/" + name) ? pointer : pointer + "/" + name,
          "FIELD_REPEATED",
          LocalText.of("字段 %s 出现不止一次。", "The field %s stands more than once.", name),
          name);
    }
    return Violation.of(
        pointer,
        "NOT_JSON",
        new LocalText(
            "不是合法的 JSON%s。".formatted(place(text).zh()), "Not JSON%s.".formatted(place(text).en())),
        null);
  }

  /** Where the text goes wrong. */
  private static LocalText place(JsonProcessingException text) {
    JsonLocation at = text.getLocation();
    return at == null || at.getLineNr() < 1
        ? new LocalText("", "")
        : LocalText.of(
            "（第 %d 行第 %d 列）", " at line %d, column %d", at.getLineNr(), at.getColumnNr());
  }

  /** What the text itself does wrong is wrapped by every object around it. */
  private static JsonProcessingException textual(JsonProcessingException unreadable) {
    for (Throwable at : Causes.of(unreadable)) {
      if (at instanceof StreamReadException text) {
        return text;
      }
    }
    return unreadable;
  }

  static Violation unknownField(String pointer) {
    return Violation.of(
        pointer,
        "FIELD_UNKNOWN",
        LocalText.of("没有这个字段：%s。", "There is no such field: %s.", pointer),
        null);
  }

  private static String pointer(JsonMappingException at) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference reference : at.getPath()) {
      pointer
          .append('/')
          .append(
              reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
    }
    return pointer.toString();
  }

  /** Drops method and parameter names of a resource method's path: what remains is the JSON. */
  private static @Nullable String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (Path.Node node : path) {
      if (depth++ < 2
          && path.iterator().next().getKind() == jakarta.validation.ElementKind.METHOD) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.length() == 0 ? null : pointer.toString();
  }

  /** Things and lists are not shown: how Java writes them is no matter of the caller's. */
  private static boolean isPlain(@Nullable Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum;
  }
}
