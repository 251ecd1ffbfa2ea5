package io.districtbudget.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * 问题代码 (problem codes): names in the words of every refusal the codes that an operation of its kind
 * can answer and those that tests have met, beside those that the operation names itself; shows
 * answers that came with them.
 */
final class DocumentedCodes {

  private static final String CODES = "代码 Codes: ";
  private static final String EXAMPLES = "#/components/examples/";
  private static final String PROBLEM = "application/problem+json";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** What every operation can answer with the status. */
  private static final Map<String, List<String>> ALWAYS =
      Map.of(
          "400", List.of("CONSISTENCY_TOKEN_INVALID", "HEADER_INVALID", "PARAMETER_UNKNOWN"),
          "401", List.of("TOKEN_INVALID", "TOKEN_MISSING"),
          "403", List.of("CLAIM_MISSING", "DIVISION_MISSING", "ROLE_MISSING", "ROWS_FORBIDDEN"),
          "406", List.of("NOT_ACCEPTABLE"),
          "408", List.of("BODY_TOO_SLOW"),
          "413", List.of("BODY_TOO_LARGE"),
          "414", List.of("URI_TOO_LONG"),
          "415", List.of("MEDIA_TYPE_UNSUPPORTED"),
          "428", List.of("PRECONDITION_REQUIRED"),
          "429", List.of("TOO_MANY_IN_FLIGHT", "TOO_MANY_REQUESTS", "TOO_MANY_WAITING"));

  private final MetProblems met;
  private final String name;
  private final PathItem item;
  private final Operation operation;

  private DocumentedCodes(MetProblems met, String name, PathItem item, Operation operation) {
    this.met = met;
    this.name = name;
    this.item = item;
    this.operation = operation;
  }

  /**
   * Adds them to the words of each refusal.
   *
   * @param met what tests have met
   * @param name method and path of the operation
   */
  static DocumentedCodes name(MetProblems met, String name, PathItem item, Operation operation) {
    DocumentedCodes codes = new DocumentedCodes(met, name, item, operation);
    codes.refusals(
        (status, answer) ->
            say(answer, Stream.concat(codes.of(status).stream(), codes.met(status)).toList()));
    return codes;
  }

  /** Shows an answer with each code that tests have met there, else with one of the rule's. */
  void show(Components components) {
    refusals(
        (status, answer) -> {
          MediaType problem =
              answer.getContent() == null ? null : answer.getContent().getMediaType(PROBLEM);
          if (problem != null) {
            Stream.concat(
                    met(status),
                    of(status).stream()
                        .sorted()
                        .filter(code -> met.example(status, code).isPresent())
                        .limit(1))
                .forEach(code -> show(components, problem, status, code));
          }
        });
  }

  private void show(Components components, MediaType problem, String status, String code) {
    met.example(status, code)
        .ifPresent(
            example -> {
              components.addExample(code, OASFactory.createExample().value(example));
              problem.addExample(code, OASFactory.createExample().ref(EXAMPLES + code));
            });
  }

  private Stream<String> met(String status) {
    return met.codes(name, status).stream();
  }

  private void refusals(BiConsumer<String, APIResponse> act) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (answer.getRef() == null) {
                act.accept(status, answer);
              }
            });
  }

  private static void say(APIResponse answer, List<String> codes) {
    String words = Optional.ofNullable(answer.getDescription()).orElse("");
    List<String> named = List.of(words.split("[^A-Z0-9_]+", -1));
    List<String> further =
        codes.stream().filter(code -> !named.contains(code)).distinct().sorted().toList();
    if (!further.isEmpty() && !words.contains(CODES)) {
      answer.setDescription(
          words + (words.isEmpty() ? "" : " ") + CODES + String.join(", ", further) + ".");
    }
  }

  private List<String> of(String status) {
    List<String> codes = new ArrayList<>(ALWAYS.getOrDefault(status, List.of()));
    switch (status) {
      case "400" -> codes.addAll(malformed());
      case "404" -> when(name.contains("{"), codes, "PATH_UNKNOWN");
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
