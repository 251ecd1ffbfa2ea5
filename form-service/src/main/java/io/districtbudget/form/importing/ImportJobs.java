package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.form.reading.ReadableDocument;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.Problem;
import io.districtbudget.support.problem.ProblemException;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 导入任务 (import jobs): taken in, run one after the other, halted when a token expires or a service
 * is away, resumed by their owner where they stopped. Only the owner sees one.
 */
@ApplicationScoped
class ImportJobs {

  private static final Logger LOG = Logger.getLogger(ImportJobs.class);
  private static final int MOST_OF_ONE = 3;
  private static final int MOST_WAITING = 20;
  private static final Duration SILENT = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(7);

  /** From here on a document is a job; the published forms of a year have a sixth of it. */
  private static final int LARGE = 1024 * 1024;

  private final ImportJobFiles files;
  private final ReadableDocument documents;
  private final FormTakings takings;
  private final Clock clock;
  private final String instance;
  private final Map<UUID, Token> tokens = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor workers;

  ImportJobs(
      ImportJobFiles files,
      ReadableDocument documents,
      FormTakings takings,
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "form.jobs.instance") String instance) {
    this.files = files;
    this.documents = documents;
    this.takings = takings;
    this.clock = clock;
    this.instance = instance;
    this.workers =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), ImportJobs::thread);
  }

  private static Thread thread(Runnable run) {
    Thread thread = new Thread(run, "import-job");
    thread.setDaemon(true);
    return thread;
  }

  /** What this process ran when it ended stands still until its owner resumes it. */
  void started(@Observes StartupEvent event) {
    for (StoredJob job : files.all()) {
      if (job.state().active() && job.runner().equals(instance)) {
        files.save(job.halted(Refused.interrupted()));
      }
    }
  }

  void stopped(@Observes ShutdownEvent event) {
    workers.shutdownNow();
  }

  /** Whether a document is to become a job: it is large, or the caller prefers it. */
  static boolean asked(@Nullable String prefer, byte[] document) {
    return document.length > LARGE || (prefer != null && prefer.contains("respond-async"));
  }

  /**
   * Takes a document in as a job.
   *
   * @throws ProblemException what {@link ReadableDocument#parts} refuses, 409 JOBS_TOO_MANY
   */
  ImportJob accept(Caller caller, StoredJob.Order order, Token token, byte[] document) {
    List<ReadableDocument.Part> parts = documents.parts(document);
    int forms = parts.stream().mapToInt(ReadableDocument.Part::forms).sum();
    StoredJob.Owner owner = owner(caller);
    sweep();
    String key = order.idempotencyKey();
    for (StoredJob before : files.all()) {
      if (key != null
          && before.owner().equals(owner)
          && key.equals(before.order().idempotencyKey())) {
        return shown(before);
      }
    }
    long active =
        files.all().stream()
            .filter(job -> job.owner().equals(owner) && !job.state().ended())
            .count();
    if (active >= MOST_OF_ONE) {
      throw ImportRefusal.JOBS_TOO_MANY.problem(Map.of("active", active));
    }
    StoredJob job =
        new StoredJob(
            UUID.randomUUID(),
            owner,
            order,
            forms,
            ImportJobState.WAITING,
            instance,
            0,
            0,
            clock.instant(),
            null,
            null,
            List.of());
    files.create(job, document);
    start(job, token);
    LOG.infof("import job taken in id=%s forms=%d", job.id(), forms);
    return shown(job);
  }

  private void start(StoredJob job, Token token) {
    tokens.put(job.id(), token);
    ImportJobRun run =
        new ImportJobRun(files, documents, clock, takings.of(job.order(), token), job);
    try {
      workers.execute(() -> run(job, run));
    } catch (RejectedExecutionException full) {
      files.save(job.halted(Refused.interrupted()));
    }
  }

  private void run(StoredJob job, ImportJobRun run) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      run.run();
    } catch (RuntimeException broken) {
      LOG.errorf(broken, "import job broke id=%s", job.id());
      files.find(job.id()).ifPresent(now -> files.save(now.halted(Refused.interrupted())));
    } finally {
      tokens.remove(job.id());
      context.terminate();
    }
  }

  /**
   * The caller's own job; a running one goes on with the token that the caller brings.
   *
   * @throws ProblemException 404 JOB_UNKNOWN
   */
  ImportJob job(Caller caller, UUID id, @Nullable String authorization) {
    StoredJob job = own(caller, id);
    Token token = tokens.get(id);
    if (token != null && authorization != null) {
      token.renew(authorization);
    }
    return shown(job);
  }

  /** The lines behind so many, at most so many. */
  List<String> lines(Caller caller, UUID id, int after, int most) {
    return files.lines(own(caller, id).id(), after, most);
  }

  /** The same for who was let in before. */
  List<String> lines(UUID id, int after, int most) {
    return files.lines(id, after, most);
  }

  ImportJob shown(UUID id) {
    return shown(files.find(id).orElseThrow(ImportJobs::unknown));
  }

  /**
   * Goes on where the job stands still.
   *
   * @throws ProblemException 404 JOB_UNKNOWN, 409 JOB_NOT_HALTED
   */
  ImportJob resume(Caller caller, UUID id, Token token) {
    StoredJob job = own(caller, id);
    if (state(job) != ImportJobState.HALTED) {
      throw ImportRefusal.JOB_NOT_HALTED.problem(Map.of("state", job.state()));
    }
    StoredJob again = job.waiting(instance);
    files.save(again);
    start(again, token);
    return shown(again);
  }

  /** Ends the job behind the form that is being taken; what is done stays done. */
  ImportJob cancel(Caller caller, UUID id) {
    StoredJob job = own(caller, id);
    if (state(job) == ImportJobState.HALTED) {
      files.save(job.ended(ImportJobState.CANCELLED, clock.instant()));
      files.forgetDocument(id);
    } else if (job.state().active()) {
      files.cancel(id);
    }
    return shown(id);
  }

  private StoredJob own(Caller caller, UUID id) {
    return files
        .find(id)
        .filter(job -> job.owner().equals(owner(caller)))
        .orElseThrow(ImportJobs::unknown);
  }

  private static ProblemException unknown() {
    return ImportRefusal.JOB_UNKNOWN.problem();
  }

  private static StoredJob.Owner owner(Caller caller) {
    return new StoredJob.Owner(caller.division(), caller.subject());
  }

  /** A job of another process that has been silent for long stands still. */
  private ImportJobState state(StoredJob job) {
    boolean lost =
        job.state().active()
            && !tokens.containsKey(job.id())
            && files.touched(job.id()).isBefore(clock.instant().minus(SILENT));
    return lost ? ImportJobState.HALTED : job.state();
  }

  private ImportJob shown(StoredJob job) {
    ImportJob.Counts counts = files.counts(job.id());
    ImportJobState state = state(job);
    boolean lost = state != job.state();
    Problem halted = lost ? Refused.interrupted() : job.halted();
    return new ImportJob(
        job.id(),
        state,
        Math.max(job.forms(), counts.sum()),
        counts.sum(),
        counts,
        job.createdAt(),
        job.endedAt(),
        halted,
        job.unread());
  }

  /** Jobs that nobody touched for long are forgotten. */
  private void sweep() {
    Instant old = clock.instant().minus(KEPT);
    for (StoredJob job : files.all()) {
      if (!tokens.containsKey(job.id()) && files.touched(job.id()).isBefore(old)) {
        files.delete(job.id());
      }
    }
  }

  /** The caller's authorization, renewed by whatever the caller asks about the job. */
  static final class Token {

    private volatile String authorization;

    Token(@Nullable String authorization) {
      this.authorization = Optional.ofNullable(authorization).orElse("");
    }

    String authorization() {
      return authorization;
    }

    void renew(String fresh) {
      authorization = fresh;
    }
  }
}
