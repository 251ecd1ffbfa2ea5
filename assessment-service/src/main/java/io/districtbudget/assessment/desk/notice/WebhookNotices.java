package io.districtbudget.assessment.desk.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * To a robot of a group of WeCom (企业微信) or DingTalk (钉钉): both take the same text message and
 * answer {@code errcode} 0. Redirections are not followed.
 */
@ApplicationScoped
class WebhookNotices {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final ObjectMapper json;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  WebhookNotices(ObjectMapper json) {
    this.json = json;
  }

  void send(Notice notice, String text) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(notice.address()))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(message(text)))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode said = json.readTree(answer.body());
      if (answer.statusCode() != OK || said.path("errcode").asInt(-1) != 0) {
        throw new IllegalStateException("robot refused status=" + answer.statusCode());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private String message(String text) throws JsonProcessingException {
    return json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
  }
}
