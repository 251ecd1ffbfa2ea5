package io.districtbudget.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.consistency.ConsistencyTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A POST that is sent several times with one Idempotency-Key. */
public final class SentAgain {

  private static final int TIMES = 5;
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

  private SentAgain() {}

  /** All of an answer that its repetitions must have in common. */
  public record Answer(
      int status,
      String body,
      @Nullable String etag,
      @Nullable String location,
      @Nullable String token) {

    static Answer of(Response response) {
      return new Answer(
          response.statusCode(),
          response.asString(),
          response.header("ETag"),
          response.header("Location"),
          response.header(ConsistencyTokens.HEADER));
    }
  }

  /**
   * Five times at once and a sixth time afterwards, each under the same key; gives the one answer
   * that all of them got.
   */
  public static Answer manyTimes(Supplier<RequestSpecification> request, String path) {
    String key = UUID.randomUUID().toString();
    ExecutorService threads = Executors.newFixedThreadPool(TIMES);
    try {
      Callable<Answer> send = () -> untilAnswered(request, key, path);
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(List.of(send, send, send, send, send))) {
        answers.add(answer.get());
      }
      answers.add(untilAnswered(request, key, path));
      assertThat(answers).as("answers of %s", path).containsOnly(answers.get(0));
      return answers.get(0);
    } catch (InterruptedException | ExecutionException cause) {
      throw new IllegalStateException(cause);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Once, under a key as well. */
  public static Answer once(Supplier<RequestSpecification> request, String path) {
    return untilAnswered(request, UUID.randomUUID().toString(), path);
  }

  /** A duplicate of what is in progress is told so, and when to come again. */
  private static Answer untilAnswered(
      Supplier<RequestSpecification> request, String key, String path) {
    long deadline = System.nanoTime() + ANSWERED_WITHIN.toNanos();
    while (true) {
      Response response = request.get().header("Idempotency-Key", key).post(path);
      if (response.statusCode() != 409 || !"REQUEST_IN_PROGRESS".equals(response.path("code"))) {
        return Answer.of(response);
      }
      assertThat(response.header("Retry-After")).isEqualTo("1");
      assertThat(System.nanoTime()).as("answered in time").isLessThan(deadline);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
