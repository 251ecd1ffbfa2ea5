package io.districtbudget.local;

import io.districtbudget.platform.RunningServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A whole district on this machine: infrastructure, services and gateway, each in a process of its
 * own. Parts can be killed and started again one by one, as tests do.
 */
public final class LocalDistrict implements AutoCloseable {

  /** Those that use others end before them. */
  private static final List<List<Part>> STOPPING =
      List.of(
          List.of(Part.GATEWAY, Part.FORM),
          List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT),
          List.of(Part.KEYCLOAK, Part.KAFKA),
          List.of(Part.POSTGRES));

  private static final long START_END_SECONDS = 20;

  private final StartOptions options;
  private final DataDirectory data;
  private final Progress progress;
  private final PartCommands commands;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Part, RunningServer> running = new ConcurrentHashMap<>();
  private final Set<RunningServer> copies = ConcurrentHashMap.newKeySet();
  private final Set<RunningServer> expectedToEnd = ConcurrentHashMap.newKeySet();
  private final Set<RunningServer> paused = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final TokenSource tokens;
  private volatile BiConsumer<Part, RunningServer> onCrash = (part, server) -> {};

  private LocalDistrict(StartOptions options, DataDirectory data, Progress progress) {
    this.options = options;
    this.data = data;
    this.progress = progress;
    this.commands = new PartCommands(Installation.find(), data, options.ports());
    this.tokens = new DemoTokens(commands.issuer(), Clock.systemUTC());
  }

  /**
   * Starts what the options ask for and waits until all of it is ready. When one part fails,
   * nothing is left running.
   *
   * @param dataDirectory kept between runs
   * @throws StartException with one sentence that says what to do
   */
  public static LocalDistrict start(StartOptions options, Path dataDirectory, Progress progress) {
    var data = DataDirectory.take(dataDirectory, options.fresh());
    var district = new LocalDistrict(options, data, progress);
    var stop = new Thread(district::close, "district-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      district.requireFreePorts();
      district.startAll();
      return district;
    } catch (RuntimeException e) {
      district.close();
      throw e;
    }
  }

  private void requireFreePorts() {
    var taken = options.ports().taken(options.parts());
    if (!taken.isEmpty()) {
      var named =
          taken.stream()
              .map(part -> options.ports().of(part) + " (" + part.label() + ")")
              .collect(Collectors.joining(", "));
      throw new StartException(
          "端口已被占用：" + named + "。请停止占用它们的程序，或用 --ports-from N 换一组端口。",
          "Ports in use: "
              + named
              + ". Stop what uses them, or choose others with --ports-from N.");
    }
  }

  private void startAll() {
    try {
      var kafka = CompletableFuture.runAsync(() -> startPart(Part.KAFKA), threads);
      var postgres = CompletableFuture.runAsync(() -> startPart(Part.POSTGRES), threads);
      var prepared = CompletableFuture.runAsync(this::prepareKeycloak, threads);
      var keycloak = CompletableFuture.allOf(postgres, prepared);
      var all = new EnumMap<Part, CompletableFuture<?>>(Part.class);
      all.put(Part.KAFKA, kafka);
      all.put(Part.KEYCLOAK, keycloak.thenRunAsync(() -> startPart(Part.KEYCLOAK), threads));
      if (!options.platformOnly()) {
        var stores = CompletableFuture.allOf(kafka, postgres);
        for (var part : Part.SERVICES) {
          all.put(part, stores.thenRunAsync(() -> startPart(part), threads));
        }
        all.put(Part.GATEWAY, stores.thenRunAsync(() -> startPart(Part.GATEWAY), threads));
      }
      firstFailureOrAll(List.copyOf(all.values())).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Nobody waits for Keycloak when PostgreSQL has failed already. */
  private static CompletableFuture<?> firstFailureOrAll(List<CompletableFuture<?>> steps) {
    var all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
    for (var step : steps) {
      step.whenComplete(
          (done, failure) -> {
            if (failure != null) {
              all.completeExceptionally(failure);
            }
          });
    }
    return all;
  }

  private void prepareKeycloak() {
    if (!commands.keycloakIsPrepared()) {
      progress.step("Keycloak (once)", "prepared for PostgreSQL", commands::prepareKeycloak);
    }
  }

  private void startPart(Part part) {
    startPart(part, commands);
  }

  private void startPart(Part part, PartCommands by) {
    progress.step(part.label(), address(part), () -> keep(part, by.start(part)));
  }

  private String address(Part part) {
    boolean web = part != Part.POSTGRES && part != Part.KAFKA;
    return web ? options.ports().url(part) : "127.0.0.1:" + options.ports().of(part);
  }

  private void keep(Part part, RunningServer server) {
    running.put(part, server);
    if (part != Part.POSTGRES) {
      data.remember(server.pid()); // PostgreSQL keeps its own pid file
    }
    server.onExit().thenRun(() -> ended(part, server));
    if (closed.get()) {
      server.stop(); // everything was stopped while this part was still starting
    }
  }

  private void ended(Part part, RunningServer server) {
    if (!closed.get() && !expectedToEnd.contains(server)) {
      onCrash.accept(part, server);
    }
  }

  /** Calls back when a part ends that nobody has stopped; at once when one already has. */
  void onCrash(BiConsumer<Part, RunningServer> callback) {
    onCrash = callback;
    running.forEach(
        (part, server) -> {
          if (server.onExit().isDone()) {
            ended(part, server);
          }
        });
  }

  /** SIGKILL to one part. */
  public void kill(Part part) {
    var server = server(part);
    expectedToEnd.add(server);
    server.kill();
    paused.remove(server);
  }

  /** Ends one part in order. */
  public void stop(Part part) {
    var server = server(part);
    expectedToEnd.add(server);
    server.stop();
  }

  /** SIGSTOP to one part: it keeps its port and connections and answers nothing. */
  public void pause(Part part) {
    var server = server(part);
    paused.add(server);
    server.pause();
  }

  /** Lets a paused part go on. */
  public void resume(Part part) {
    var server = server(part);
    server.resume();
    paused.remove(server);
  }

  /** Starts a part again that was killed or stopped, and waits until it is ready. */
  public void startAgain(Part part) {
    startPart(part, commands.withKeycloakAsItIs());
  }

  /** The same with variables that are not the usual ones, until it is started again. */
  public void startAgain(Part part, Map<String, String> settings) {
    startPart(part, commands.withKeycloakAsItIs().with(settings, options.ports()));
  }

  /**
   * Starts a copy of a service beside the first and waits until it is ready; the gateway does not
   * know it unless it is told.
   */
  public RunningServer startCopy(Part part, ServiceCopy copy) {
    var ports = options.ports().with(part, copy.port(), copy.managementPort());
    var server = commands.withKeycloakAsItIs().with(copy.settings(), ports).start(part);
    copies.add(server);
    data.remember(server.pid());
    return server;
  }

  /** Ends all copies; the first ones go on. */
  public void stopCopies() {
    copies.forEach(RunningServer::requestStop);
    copies.forEach(RunningServer::stop);
    copies.clear();
  }

  /** The process of a part, for tests that look at it. */
  public RunningServer server(Part part) {
    return Objects.requireNonNull(running.get(part), () -> part.label() + " does not run");
  }

  /** The only door. */
  public URI gateway() {
    return uri(Part.GATEWAY);
  }

  /** The realm's address. */
  public URI issuer() {
    return commands.issuer();
  }

  /** Address of a part that speaks HTTP. */
  public URI uri(Part part) {
    return URI.create(options.ports().url(part));
  }

  /** Address where a service or the gateway tells its metrics and health. */
  public URI management(Part part) {
    return URI.create("http://127.0.0.1:" + options.ports().management(part));
  }

  /** Tokens of the demo realm. */
  public TokenSource tokens() {
    return tokens;
  }

  DataDirectory data() {
    return data;
  }

  /** Ends everything in order; a second call waits for nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    endStarting();
    paused.forEach(RunningServer::resume);
    stopCopies();
    for (var together : STOPPING) {
      var servers = together.stream().map(running::get).filter(Objects::nonNull).toList();
      servers.forEach(RunningServer::requestStop);
      servers.forEach(RunningServer::stop);
    }
    data.close();
  }

  /** An interrupted start ends its own half-started process. */
  private void endStarting() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(START_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "LocalDistrict" + Arrays.toString(running.keySet().toArray());
  }
}
