package io.districtbudget.support.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fails a test that gets an answer which the OpenAPI document does not have: its status, its
 * headers, its content type or its shape. Every test that asks by RestAssured is also one of the
 * document.
 */
public final class AnswersAsDocumented implements OrderedFilter {

  /** Property of the build: whether answers are held. */
  public static final String HELD = "answers.held";

  private static final String PREFIX = "/api/v1/";

  /** The descriptions of the door are not described. */
  private static final Set<String> DESCRIPTIONS = Set.of("/api/v1/openapi", "/api/v1/asyncapi");

  private static final int UNFORESEEN = 500;

  private final DocumentedOperations documented;

  AnswersAsDocumented(DocumentedOperations documented) {
    this.documented = documented;
  }

  /** From now on every answer is held against the document. */
  public static void by(DocumentedOperations documented) {
    Stream<Filter> others =
        RestAssured.filters().stream()
            .filter(
                filter -> !filter.getClass().getName().equals(AnswersAsDocumented.class.getName()));
    RestAssured.replaceFiltersWith(
        Stream.concat(others, Stream.of(new AnswersAsDocumented(documented))).toList());
  }

  /** Whether this class, of this application, holds the answers already. */
  static boolean areHeld() {
    return RestAssured.filters().stream().anyMatch(AnswersAsDocumented.class::isInstance);
  }

  /** Last before the request is sent: what other filters make up is no answer. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String path = URI.create(request.getURI()).getRawPath();
    if (path.startsWith(PREFIX)
        && !DESCRIPTIONS.contains(path)
        && !request.getMethod().equals("HEAD")
        && !isFault(answer)) {
      List<String> lacking =
          documented.undocumented(
              request.getMethod(),
              path,
              new DocumentedOperations.Given(
                  answer.statusCode(),
                  answer.getContentType(),
                  answer::asString,
                  answer::getHeader));
      if (!lacking.isEmpty()) {
        throw new AssertionError(
            "%s %s: the OpenAPI document does not have %s"
                .formatted(request.getMethod(), path, lacking));
      }
    }
    return answer;
  }

  /** What a test lets fail unforeseen is no answer that anybody is promised. */
  private static boolean isFault(Response answer) {
    return answer.statusCode() == UNFORESEEN && answer.asString().contains("INTERNAL_ERROR");
  }
}
