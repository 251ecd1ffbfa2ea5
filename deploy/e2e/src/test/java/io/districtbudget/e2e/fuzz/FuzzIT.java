package io.districtbudget.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.e2e.District;
import io.districtbudget.e2e.WithDistrict;
import io.districtbudget.support.testing.DocumentedOperations;
import io.districtbudget.support.testing.RecordedProblems;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends requests that the OpenAPI document gives rise to, after everything else: they leave a
 * district that nobody would recognise. {@code -Dfuzz.requests} and {@code -Dfuzz.seed} say how
 * many and which; {@code -Pfaults} runs 2,500 and {@code -Pfuzz} 20,000.
 */
@Tag("fuzz")
@Order(18)
@ExtendWith(WithDistrict.class)
@DisplayName("按接口文档造出的请求：答复都在文档之内，拒绝的什么也没改")
class FuzzIT {

  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2500);
  private static final long SEED = Long.getLong("fuzz.seed", System.currentTimeMillis());
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final boolean RECORDED = Boolean.getBoolean(RecordedProblems.RECORD);

  /** The longest a request may take: nothing that is malformed waits for anything. */
  private static final Duration WITHIN = Duration.ofSeconds(20);

  /** Where the first values come from. */
  private static final List<String> FIRST =
      List.of(
          "/api/v1/departments",
          "/api/v1/units",
          "/api/v1/projects",
          "/api/v1/targets",
          "/api/v1/assessments",
          "/api/v1/indicators",
          "/api/v1/rule-sets",
          "/api/v1/code-lists");

  private final District district;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final KnownValues known = new KnownValues();
  private final Map<String, List<String>> faults = new LinkedHashMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Set<String> unnamed = new TreeSet<>();

  FuzzIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("没有 5xx，没有文档外的答复，没有不说话的拒绝，拒绝的请求不留痕迹")
  void everyAnswerIsDocumented() throws IOException, InterruptedException, SQLException {
    JsonNode document = District.document();
    Judge judge = new Judge(RECORDED ? District.documented() : withoutCodes(document));
    Inventions inventions = new Inventions(document, known, new Chance(SEED));
    for (String path : FIRST) {
      learn(path, get(path, "finance"));
    }
    OUT.println("    fuzz: " + REQUESTS + " requests, seed " + SEED);
    long begun = System.nanoTime();
    try (Stored stored = new Stored(district)) {
      Rest rest = new Rest(stored);
      for (int i = 0; i < REQUESTS; i++) {
        Invented request = inventions.next(!rest.isReached());
        if (request.reads()) {
          judge(judge, request, Map.of());
        } else {
          Map<String, String> before = stored.print();
          HttpResponse<byte[]> answer = judge(judge, request, before);
          if (answer.statusCode() < 400) {
            rest.isOver();
          } else {
            unchanged(request, answer, Stored.changed(before, stored.print()));
          }
        }
      }
    }
    OUT.println(
        "    fuzz: %d operations, %d ms, statuses %s, faults %s"
            .formatted(
                inventions.operations(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                statuses,
                faults.size()));
    if (!unnamed.isEmpty()) {
      OUT.println("    fuzz: codes that the document does not name: " + unnamed);
    }
    assertThat(inventions.operations()).isGreaterThan(100);
    assertThat(statuses.keySet()).contains(200, 201, 400, 403, 404, 422);
    assertThat(faults).as("seed " + SEED).isEmpty();
  }

  /** Chance alone must not break a build: codes that no test has met are told. */
  private DocumentedOperations withoutCodes(JsonNode document) {
    return new DocumentedOperations(
        document,
        (operation, status, lacking, problem) ->
            lacking.forEach(code -> unnamed.add(operation + " " + status + " " + code)));
  }

  private HttpResponse<byte[]> judge(Judge judge, Invented request, Map<String, String> before)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(request);
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    for (String fault : judge.faults(request, answer)) {
      note(fault, request, answer);
    }
    if (answer.statusCode() == 200) {
      learn(request.operation().split(" ", 2)[1], answer);
    }
    answer.headers().firstValue("ETag").ifPresent(tag -> known.add("ETag " + before.size(), tag));
    return answer;
  }

  private void unchanged(Invented request, HttpResponse<byte[]> answer, Set<String> changed) {
    if (!changed.isEmpty()) {
      note("changed although refused: " + changed, request, answer);
    }
  }

  /** One example for each kind of fault of each operation. */
  private void note(String fault, Invented request, HttpResponse<byte[]> answer) {
    String kind = request.operation() + ": " + fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    List<String> examples = faults.computeIfAbsent(kind, key -> new ArrayList<>());
    if (examples.isEmpty()) {
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      examples.add(request + " -> " + answer.statusCode() + " " + body);
    }
  }

  private void learn(String path, HttpResponse<byte[]> answer) throws IOException {
    if (answer.headers().firstValue("Content-Type").orElse("").equals("application/json")) {
      known.keep(path, JSON.readTree(answer.body()));
    }
  }

  private HttpResponse<byte[]> get(String path, String role)
      throws IOException, InterruptedException {
    return send(new Invented("GET " + path, "GET", path, role, Map.of(), new byte[0]));
  }

  private HttpResponse<byte[]> send(Invented request) throws IOException, InterruptedException {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(district.running().gateway() + request.target()))
            .timeout(WITHIN)
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(sent::setHeader);
    if (!request.role().isEmpty()) {
      sent.setHeader(
          "Authorization", "Bearer " + district.running().tokens().token(request.role()));
    }
    return http.send(sent.build(), BodyHandlers.ofByteArray());
  }
}
