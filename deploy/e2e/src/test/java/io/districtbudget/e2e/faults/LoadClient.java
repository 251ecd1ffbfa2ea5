package io.districtbudget.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * One department system: posts one posting after the other, each until it is answered, and
 * remembers every answer. Clients with an even number send an {@code Idempotency-Key}, the others
 * rely on the document or voucher number alone.
 */
final class LoadClient implements Runnable {

  /** Answers that ask to come again; 0 is a connection that was refused or broken off. */
  private static final Set<Integer> COME_AGAIN = Set.of(0, 429, 502, 503, 504);

  private static final Duration PACE = Duration.ofMillis(100);
  private static final Duration BEFORE_RETRY = Duration.ofMillis(200);
  private static final Duration GIVES_UP_AFTER = Duration.ofMinutes(3);
  private static final BigDecimal FAR_TOO_MUCH = new BigDecimal("100000000.00");

  private final TimedHttp http;
  private final List<String> projects;
  private final Books books;
  private final boolean withKeys;
  private final Random random;
  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
  private final Semaphore accepted;
  private volatile boolean enough;

  LoadClient(int number, TimedHttp http, List<String> projects, Books books, Semaphore accepted) {
    this.http = http;
    this.projects = projects;
    this.books = books;
    this.withKeys = number % 2 == 0;
    this.random = new Random(number);
    this.accepted = accepted;
  }

  /** No further posting; the one on its way is still brought to its answer. */
  void enough() {
    enough = true;
  }

  /** Every answer so far, those that asked to come again included. */
  Queue<Answered> answers() {
    return answers;
  }

  @Override
  public void run() {
    while (!enough) {
      Posting posting = next();
      note(posting, untilAnswered(posting));
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  /** Half payments, a quarter adjustments, a quarter transfers; now and then one too large. */
  private Posting next() {
    List<String> some = new ArrayList<>(projects);
    Collections.shuffle(some, random);
    String project = some.get(0);
    int choice = random.nextInt(40);
    if (choice == 0) {
      return Posting.execution(project, FAR_TOO_MUCH, withKeys);
    } else if (choice == 1) {
      return Posting.adjustment(project, FAR_TOO_MUCH.negate(), withKeys);
    } else if (choice < 20) {
      return Posting.execution(project, amount(40), withKeys);
    } else if (choice < 30) {
      BigDecimal amount = amount(60);
      return Posting.adjustment(project, random.nextBoolean() ? amount : amount.negate(), withKeys);
    }
    return Posting.transfer(legs(some, 2 + random.nextInt(2)), withKeys);
  }

  private Map<String, BigDecimal> legs(List<String> from, int count) {
    Map<String, BigDecimal> legs = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (String project : from.subList(1, count)) {
      BigDecimal amount = amount(20);
      sum = sum.add(amount);
      legs.put(project, amount);
    }
    legs.put(from.get(0), sum.negate());
    return legs;
  }

  /** From 0.01 up to the given number of 元. */
  private BigDecimal amount(int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
  }

  private Answered untilAnswered(Posting posting) {
    long end = System.nanoTime() + GIVES_UP_AFTER.toNanos();
    Answered answer = once(posting);
    while (COME_AGAIN.contains(answer.status()) || answer.code().equals("REQUEST_IN_PROGRESS")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still not answered: " + posting.path() + ": " + answer);
      }
      LockSupport.parkNanos(BEFORE_RETRY.toNanos());
      answer = once(posting);
    }
    return answer;
  }

  private Answered once(Posting posting) {
    Answered answer =
        http.post(http.token(posting.role()), posting.path(), posting.body(), posting.headers());
    answers.add(answer);
    return answer;
  }

  private void note(Posting posting, Answered answer) {
    if (answer.status() == 201) {
      for (JsonNode entry : answer.body().path("entries")) {
        books.acknowledged(posting, entry);
      }
      accepted.release();
    } else if (answer.status() != 422) {
      throw new AssertionError("neither posted nor refused: " + posting.path() + ": " + answer);
    }
  }
}
