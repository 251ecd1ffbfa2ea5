package io.districtbudget.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * 问题代码 (problem codes): names in the words of every refusal the codes that an operation of its kind
 * can answer, beside those that the operation names itself.
 */
final class DocumentedCodes {

  private static final String CODES = "代码 Codes: ";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** What every operation can answer with the status. */
  private static final Map<String, List<String>> ALWAYS =
      Map.of(
          "400", List.of("HEADER_INVALID", "PARAMETER_UNKNOWN"),
          "401", List.of("TOKEN_INVALID", "TOKEN_MISSING"),
          "403", List.of("CLAIM_MISSING", "DIVISION_MISSING", "ROLE_MISSING", "ROWS_FORBIDDEN"),
          "406", List.of("NOT_ACCEPTABLE"),
          "408", List.of("BODY_TOO_SLOW"),
          "413", List.of("BODY_TOO_LARGE"),
          "414", List.of("URI_TOO_LONG"),
          "415", List.of("MEDIA_TYPE_UNSUPPORTED"),
          "428", List.of("PRECONDITION_REQUIRED"),
          "429", List.of("TOO_MANY_IN_FLIGHT", "TOO_MANY_REQUESTS", "TOO_MANY_WAITING"));

  private final PathItem item;
  private final Operation operation;

  private DocumentedCodes(PathItem item, Operation operation) {
    this.item = item;
    this.operation = operation;
  }

  /** Adds them to the words of each refusal. */
  static void name(PathItem item, Operation operation) {
    DocumentedCodes codes = new DocumentedCodes(item, operation);
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (answer.getRef() == null) {
                say(answer, codes.of(status));
              }
            });
  }

  private static void say(APIResponse answer, List<String> codes) {
    String words = Optional.ofNullable(answer.getDescription()).orElse("");
    List<String> further = codes.stream().filter(code -> !words.contains(code)).sorted().toList();
    if (!further.isEmpty() && !words.contains(CODES)) {
      answer.setDescription(
          words + (words.isEmpty() ? "" : " ") + CODES + String.join(", ", further) + ".");
    }
  }

  private List<String> of(String status) {
    List<String> codes = new ArrayList<>(ALWAYS.getOrDefault(status, List.of()));
    switch (status) {
      case "400" -> codes.addAll(malformed());
      case "409" -> when(takes(IDEMPOTENCY_KEY), codes, "REQUEST_IN_PROGRESS");
      case "412" -> when(takes("If-Match"), codes, "VERSION_STALE");
      case "413" -> when(takesType("ndjson"), codes, "BATCH_TOO_LONG");
      case "422" -> {
        when(takes(IDEMPOTENCY_KEY), codes, "IDEMPOTENCY_KEY_REUSED");
        when(operation.getRequestBody() != null, codes, "RULES_BROKEN");
        when(takesType("ndjson"), codes, "BATCH_REFUSED");
      }
      case "503" -> {
        codes.add("IDENTITY_UNAVAILABLE");
        when(takes("Consistency-Token"), codes, "READ_MODEL_BEHIND");
      }
      default -> {
        // none of its own
      }
    }
    return codes;
  }

  private List<String> malformed() {
    List<String> codes = new ArrayList<>();
    boolean asks = parameters().anyMatch(parameter -> parameter.getIn() != In.HEADER);
    boolean body = operation.getRequestBody() != null;
    when(asks, codes, "PARAMETER_INVALID", "PARAMETER_REPEATED");
    when(takes("after"), codes, "PAGE_POSITION_INVALID");
    when(takes(IDEMPOTENCY_KEY), codes, "IDEMPOTENCY_KEY_INVALID");
    when(asks || body, codes, "REQUEST_INVALID");
    when(takesType("/json"), codes, "NOT_JSON", "TEXT_NOT_STORABLE");
    when(takesType("ndjson"), codes, "BATCH_EMPTY");
    when(takesType("multipart/"), codes, "FORM_UNREADABLE");
    return codes;
  }

  private static void when(boolean applies, List<String> codes, String... more) {
    if (applies) {
      codes.addAll(List.of(more));
    }
  }

  private boolean takes(String name) {
    return parameters().anyMatch(parameter -> name.equals(parameter.getName()));
  }

  private boolean takesType(String part) {
    return Optional.ofNullable(operation.getRequestBody())
        .map(body -> body.getContent())
        .map(Content::getMediaTypes)
        .map(Map::keySet)
        .orElse(Set.of())
        .stream()
        .anyMatch(type -> type.contains(part));
  }

  private Stream<Parameter> parameters() {
    return Stream.of(
            Optional.ofNullable(item.getParameters()),
            Optional.ofNullable(operation.getParameters()))
        .flatMap(Optional::stream)
        .flatMap(List::stream);
  }
}
