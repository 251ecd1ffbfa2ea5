package io.districtbudget.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import io.districtbudget.local.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One request to each service through the gateway, to see who answers and how soon. */
final class Doorbell {

  static final List<Part> SERVICES =
      List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT, Part.FORM);

  /** Below every deadline that it could have run into: it did not wait for anybody. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

  private final TimedHttp http;

  Doorbell(District district) {
    this.http = new TimedHttp(district);
  }

  Answered ring(Part service, String token) {
    return switch (service) {
      case PROJECT -> http.get(token, "/api/v1/projects?limit=1");
      case INDICATOR ->
          http.post(token, "/api/v1/target-readings", Map.of("expressions", List.of("≥3次")));
      case ASSESSMENT -> http.get(token, "/api/v1/assessments?limit=1");
      case FORM -> http.post(token, "/api/v1/forms/readings", "没有表格的文件\n");
      default -> throw new IllegalArgumentException(service.label());
    };
  }

  /**
   * It does its work without waiting for others: the form service refuses a document without forms.
   */
  void answers(Part service, String token) {
    Answered answer = ring(service, token);
    int expected = service == Part.FORM ? 422 : 200;
    assertThat(answer.status()).as("%s: %s", service.label(), answer).isEqualTo(expected);
    assertThat(answer.took()).as("%s: %s", service.label(), answer).isLessThan(ANSWERS_WITHIN);
  }

  /** It cannot, and says so in time and in a way that a client can act on. */
  void refuses(Part service, String token, String code, Duration within) {
    refused(ring(service, token), code, within);
  }

  /** 503 with the code, a {@code Retry-After}, and before the deadline. */
  static void refused(Answered answer, String code, Duration within) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.retryAfter()).as("Retry-After of %s", answer).isNotNull();
    assertThat(answer.took()).as(answer.toString()).isLessThan(within);
  }
}
