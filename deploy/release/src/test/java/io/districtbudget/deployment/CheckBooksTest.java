package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("deploy/commands/check-books, as a timer runs it")
@SuppressWarnings("NullAway.Init")
class CheckBooksTest {

  private static final String INTACT =
      "{\"year\":null,\"accounts\":3,\"entries\":9,\"intact\":true,\"brokenAccounts\":0,\"broken\":[]}";
  private static final String EQUAL =
      "{\"year\":null,\"checked\":40,\"equal\":true,\"different\":0,\"differences\":[]}";
  private static final String RECONCILED =
      "{\"year\":2031,\"checked\":3,\"lag\":0,\"differences\":[]}";
  private static final String DIFFERENT =
      "{\"year\":2031,\"checked\":3,\"lag\":%d,\"differences\":[{\"project\":\"p\",\"year\":2031,"
          + "\"field\":\"executed\",\"ledger\":\"3.00\",\"here\":\"2.00\"}]}";

  @TempDir Path folder;
  private HttpServer server;
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, String> pushed = new TreeMap<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    answers.put("/api/v1/ledger-verifications", INTACT);
    answers.put("/api/v1/figure-comparisons", EQUAL);
    answers.put("/api/v1/reconciliation", RECONCILED);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("0 when all is as it must be; file and push gateway are told")
  void inOrder() throws IOException {
    assertThat(run("2031", "2030").status()).isZero();
    assertThat(metrics())
        .contains("district_books_check_status{check=\"ledger\"} 0\n")
        .contains("district_books_check_status{check=\"figures\"} 0\n")
        .contains("district_books_check_status{check=\"reconciliation\"} 0\n")
        .containsPattern("district_books_check_timestamp_seconds\\{check=\"ledger\"} \\d{10}\n");
    assertThat(pushed)
        .containsOnlyKeys(
            "/metrics/job/books/check/figures",
            "/metrics/job/books/check/ledger",
            "/metrics/job/books/check/reconciliation");
  }

  @Test
  @DisplayName("1 when anything differs, also when something else was not checked")
  void different() throws IOException {
    answers.put("/api/v1/reconciliation", DIFFERENT.formatted(0));
    answers.remove("/api/v1/figure-comparisons");
    Command run = run("2031");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).contains("2031: 1 differences, 0 events under way");
    assertThat(metrics())
        .contains("district_books_check_status{check=\"reconciliation\"} 1\n")
        .contains("district_books_check_status{check=\"figures\"} 2\n")
        .doesNotContain("district_books_check_timestamp_seconds{check=\"figures\"}");
  }

  @Test
  @DisplayName("2 while events are under way, and for a year that is none")
  void notChecked() throws IOException {
    answers.put("/api/v1/reconciliation", DIFFERENT.formatted(7));
    assertThat(run("2031").status()).isEqualTo(2);
    assertThat(metrics()).contains("district_books_check_status{check=\"reconciliation\"} 2\n");
    assertThat(run("31").output()).contains("\"31\" is no year.");
  }

  private Command run(String... years) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    var line = new ArrayList<>(List.of(Repository.path("deploy/commands/check-books").toString()));
    line.addAll(List.of(years));
    return Command.run(
        Map.of(
            "GATEWAY",
            address,
            "TOKEN",
            "t",
            "METRICS_FILE",
            folder.resolve("books.prom").toString(),
            "PUSHGATEWAY_URL",
            address),
        line);
  }

  private String metrics() throws IOException {
    return Files.readString(folder.resolve("books.prom"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/metrics/")) {
      pushed.put(
          path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(200, -1);
    } else {
      String answer = answers.get(path);
      byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer == null ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
