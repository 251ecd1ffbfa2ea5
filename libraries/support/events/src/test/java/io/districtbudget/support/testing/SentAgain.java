package io.districtbudget.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A POST that is sent several times with one Idempotency-Key. */
final class SentAgain {

  private static final int TIMES = 5;
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

  private SentAgain() {}

  /** Five times at once and a sixth time afterwards; gives the one answer that all of them got. */
  static Answer manyTimes(SentRequest request, String key) {
    ExecutorService threads = Executors.newFixedThreadPool(TIMES);
    try {
      Callable<Answer> send = () -> untilAnswered(request, key);
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(TIMES, send))) {
        answers.add(answer.get());
      }
      answers.add(untilAnswered(request, key));
      assertThat(answers).as("answers of %s", request.path()).containsOnly(answers.get(0));
      return answers.get(0);
    } catch (InterruptedException | ExecutionException cause) {
      throw new IllegalStateException(cause);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Once, under a key as well. */
  static Answer once(SentRequest request) {
    return untilAnswered(request, UUID.randomUUID().toString());
  }

  /** A duplicate of what is in progress is told so, and when to come again. */
  private static Answer untilAnswered(SentRequest request, String key) {
    long deadline = System.nanoTime() + ANSWERED_WITHIN.toNanos();
    while (true) {
      Response response = request.send(key);
      if (response.statusCode() != 409
          || !response.asString().contains("\"REQUEST_IN_PROGRESS\"")) {
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
