package io.districtbudget.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;

/**
 * Main class of the broker's own JVM: formats the storage once, starts broker and controller, says
 * so and waits for the end. Unlike Kafka's own main it prints when the broker can be used.
 */
final class KafkaBroker {

  static final String READY = "kafka: ready";

  /** Any fixed value: this cluster never meets another one. */
  private static final String CLUSTER_ID = "ZGlzdHJpY3QtYnVkZ2V0MQ";

  private KafkaBroker() {}

  /**
   * @param arguments the file with the broker's properties, its address for clients, and the topics
   *     that are there before anybody asks for them
   */
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    format(file);
    var server = new KafkaRaftServer(new KafkaConfig(read(file), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
    server.startup();
    create(arguments[1], List.of(arguments).subList(2, arguments.length));
    System.out.println(READY);
    server.awaitShutdown();
  }

  private static void format(Path properties) {
    String[] command = {
      "format", "--cluster-id", CLUSTER_ID, "--config", properties.toString(), "--ignore-formatted"
    };
    int code = StorageTool.execute(command, System.out);
    if (code != 0) {
      throw new IllegalStateException("The broker's storage could not be formatted: " + code);
    }
  }

  private static void create(String address, List<String> topics) {
    if (topics.isEmpty()) {
      return;
    }
    try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
      var there = admin.listTopics().names().get();
      var lacking =
          topics.stream()
              .filter(topic -> !there.contains(topic))
              .map(topic -> new NewTopic(topic, Optional.empty(), Optional.empty()))
              .toList();
      admin.createTopics(lacking).all().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The topics could not be created: " + topics, e);
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
