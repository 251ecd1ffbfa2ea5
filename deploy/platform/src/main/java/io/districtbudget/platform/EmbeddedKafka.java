package io.districtbudget.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * A real Kafka broker (KRaft, broker and controller in one) on the loopback interface, in a JVM of
 * its own so that it can be killed and started again over the same data. Topics appear when first
 * used, unless named at the start, and keep everything for ever: read models are rebuilt by
 * replaying them.
 */
public final class EmbeddedKafka implements RunningServer, AutoCloseable {

  private static final Duration READY_TIME = Duration.ofSeconds(60);

  private final ChildJvm child;
  private final Path directory;
  private final int port;
  private final boolean temporary;

  private EmbeddedKafka(ChildJvm child, Path directory, int port, boolean temporary) {
    this.child = child;
    this.directory = directory;
    this.port = port;
    this.temporary = temporary;
  }

  /** Starts on a free port; its data is deleted on {@link #stop} or at the end of this JVM. */
  public static EmbeddedKafka start() {
    var kafka = start(PlatformFiles.temporaryDirectory("kafka"), Ports.free(), true, List.of());
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "kafka-stop"));
    return kafka;
  }

  /**
   * Starts over the data in the directory, which may be empty, and waits until it can be used. The
   * caller stops it.
   */
  public static EmbeddedKafka start(Path directory, int port) {
    return start(directory, port, List.of());
  }

  /** The same with topics that are there before anybody asks for them. */
  public static EmbeddedKafka start(Path directory, int port, List<String> topics) {
    return start(directory, port, false, topics);
  }

  private static EmbeddedKafka start(
      Path directory, int port, boolean temporary, List<String> topics) {
    var properties = write(configuration(directory, port), directory.resolve("broker.properties"));
    var arguments = new ArrayList<>(List.of(properties.toString(), "127.0.0.1:" + port));
    arguments.addAll(topics);
    var child = command(directory, arguments).start();
    child.awaitReady(() -> child.output().contains(KafkaBroker.READY), READY_TIME);
    return new EmbeddedKafka(child, directory, port, temporary);
  }

  private static ChildJvmCommand command(Path directory, List<String> arguments) {
    return ChildJvmCommand.of(
            "Kafka",
            PlatformFiles.kafkaClassPath(),
            KafkaBroker.class.getName(),
            directory.resolve("kafka.log"))
        .withJvmArguments(
            List.of(
                "-Xms48m",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // who consumes what, and since when
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.coordinator.group=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true"))
        .withArguments(arguments);
  }

  private static Map<String, String> configuration(Path directory, int port) {
    int controller = Ports.inner();
    var values = new LinkedHashMap<String, String>();
    values.put("process.roles", "broker,controller");
    values.put("node.id", "1");
    values.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    values.put("controller.listener.names", "CONTROLLER");
    values.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    values.put("log.dirs", directory.resolve("data").toString());
    values.put("log.retention.ms", "-1");
    values.put("auto.create.topics.enable", "true");
    values.put("num.partitions", "3");
    values.put("default.replication.factor", "1");
    values.put("offsets.topic.replication.factor", "1");
    values.put("offsets.topic.num.partitions", "4");
    values.put("offsets.retention.minutes", "2147483647");
    values.put("transaction.state.log.replication.factor", "1");
    values.put("transaction.state.log.min.isr", "1");
    values.put("transaction.state.log.num.partitions", "4");
    values.put("share.coordinator.state.topic.replication.factor", "1");
    values.put("share.coordinator.state.topic.min.isr", "1");
    values.put("group.initial.rebalance.delay.ms", "0");
    // a restarted broker is let in only when the session of its former self has run out
    values.put("broker.session.timeout.ms", "3000");
    values.put("broker.heartbeat.interval.ms", "500");
    values.put("num.network.threads", "2");
    values.put("num.io.threads", "2");
    values.put("log.cleaner.dedupe.buffer.size", "8388608");
    values.put("log.cleaner.threads", "1");
    return values;
  }

  private static Path write(Map<String, String> values, Path file) {
    var properties = new Properties();
    properties.putAll(values);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
      return file;
    } catch (IOException e) {
      throw new PlatformException("Kafka's configuration could not be written: " + file, e);
    }
  }

  /** The address for clients. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public long pid() {
    return child.pid();
  }

  /** Completes with the exit code when the broker ends, for whatever reason. */
  @Override
  public CompletableFuture<Integer> onExit() {
    return child.onExit();
  }

  @Override
  public String lastLines(int count) {
    return child.lastLines(count);
  }

  /** Ends the broker in order; a second call does nothing. */
  @Override
  public void stop() {
    child.stop();
    if (temporary) {
      PlatformFiles.deleteDirectory(directory);
    }
  }

  /** Asks the broker to end without waiting; {@link #stop} waits. */
  @Override
  public void requestStop() {
    child.requestStop();
  }

  /** SIGKILL. The data stays: start another one over the same directory and port. */
  @Override
  public void kill() {
    child.kill();
  }

  /** After {@link #kill} or {@link #stop}: the same broker again, same port, same data. */
  public EmbeddedKafka startAgain() {
    return start(directory, port, temporary, List.of());
  }

  @Override
  public void close() {
    stop();
  }
}
