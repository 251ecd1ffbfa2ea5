package io.districtbudget.e2e.faults;

import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.faults.TimedHttp.Answered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A steady load: 8 clients that adjust, transfer and pay for the same few projects. */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 8;
  private static final int PROJECTS = 5;
  private static final String BUDGET = "200000.00";
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);

  private final Books books;
  private final List<LoadClient> clients = new ArrayList<>();
  private final List<Future<?>> running = new ArrayList<>();
  private final Semaphore accepted = new Semaphore(0);
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  private Load(District district, List<String> projects) {
    TimedHttp http = new TimedHttp(district);
    this.books = new Books(district, http, projects);
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(new LoadClient(client, http, projects, books, accepted));
    }
  }

  /** Registers projects of its own and begins; 40 entries are accepted when it returns. */
  static Load begin(District district) {
    List<String> projects = new ArrayList<>();
    for (int project = 0; project < PROJECTS; project++) {
      projects.add(aProject(district).withBudget(BUDGET).id());
    }
    Load load = new Load(district, projects);
    load.clients.forEach(client -> load.running.add(load.threads.submit(client)));
    load.awaitAccepted(40);
    return load;
  }

  Books books() {
    return books;
  }

  /** Waits until so many more postings are accepted. */
  void awaitAccepted(int count) {
    accepted.drainPermits();
    try {
      boolean inTime = accepted.tryAcquire(count, ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
      running.stream().filter(Future::isDone).forEach(Load::failed);
      assertThat(inTime).as("%d postings accepted within %s", count, ANSWERED_WITHIN).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Everything that was asked in between and is answered by now. */
  List<Answered> answersBetween(long begin, long end) {
    return clients.stream()
        .flatMap(client -> client.answers().stream())
        .filter(answer -> answer.begun() - begin >= 0 && answer.begun() - end < 0)
        .toList();
  }

  /** Ends the load and brings every posting to its answer. */
  void ends() {
    clients.forEach(LoadClient::enough);
    running.forEach(Load::failed);
  }

  /** The same, and looks into the books. */
  void endsWithBalancedBooks() {
    ends();
    books.mustBalance();
  }

  private static void failed(Future<?> client) {
    try {
      client.get(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (Exception failure) {
      throw new AssertionError("a client of the load failed: " + failure, failure);
    }
  }

  @Override
  public void close() {
    clients.forEach(LoadClient::enough);
    threads.shutdownNow();
  }
}
