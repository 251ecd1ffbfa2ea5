package io.districtbudget.project;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A district with one department and unit, for tests that read like sentences. */
public final class ProjectFixture {

  public static final String DEPARTMENT = "901";
  public static final String UNIT = "901001";

  private final String division = TestTokens.freshDivision();
  private boolean founded;

  private ProjectFixture() {}

  public static ProjectFixture inFreshDivision() {
    return new ProjectFixture();
  }

  /** A project that is about to get a budget. */
  public record NewProject(ProjectFixture district, String id) {

    /** Approves the year-start budget and gives the project's id. */
    public String withBudget(int year, String amount) {
      district
          .finance()
          .header("If-None-Match", "*")
          .body("{\"funds\":[{\"source\":\"APPROPRIATION\",\"amount\":\"" + amount + "\"}]}")
          .put("/api/v1/projects/" + id + "/budgets/" + year)
          .then()
          .statusCode(201);
      return id;
    }
  }

  public NewProject aProject() {
    found();
    String id =
        post(Roles.FINANCE, "/projects", Map.of("name", "项目" + UUID.randomUUID(), "unitCode", UNIT))
            .statusCode(201)
            .extract()
            .path("id");
    return new NewProject(this, id);
  }

  /** Creates the department and the unit once. */
  public void found() {
    if (!founded) {
      founded = true;
      post(Roles.FINANCE, "/departments", Map.of("code", DEPARTMENT, "name", "测试局"))
          .statusCode(201);
      post(
              Roles.FINANCE,
              "/units",
              Map.of("code", UNIT, "name", "测试中心", "departmentCode", DEPARTMENT))
          .statusCode(201);
    }
  }

  public ValidatableResponse adjust(String project, int year, String amount, String document) {
    return post(
        Roles.FINANCE,
        "/projects/" + project + "/budgets/" + year + "/adjustments",
        Map.of(
            "source",
            "APPROPRIATION",
            "amount",
            amount,
            "documentNumber",
            document,
            "reason",
            "测试",
            "date",
            year + "-06-01"));
  }

  public ValidatableResponse execute(String project, int year, String amount, String voucher) {
    return post(
        Roles.TREASURY,
        "/projects/" + project + "/budgets/" + year + "/executions",
        Map.of(
            "source",
            "APPROPRIATION",
            "amount",
            amount,
            "voucherNumber",
            voucher,
            "date",
            year + "-06-30"));
  }

  public ValidatableResponse post(String role, String path, Object body) {
    return as(role).body(body).post("/api/v1" + path).then();
  }

  public ValidatableResponse get(String path) {
    return finance().get("/api/v1" + path).then();
  }

  public RequestSpecification finance() {
    return as(Roles.FINANCE);
  }

  /** A caller of this division: unit and department are limited to the fixture's. */
  public RequestSpecification as(String role) {
    boolean limited = role.equals(Roles.UNIT) || role.equals(Roles.DEPARTMENT);
    return with(
        TestTokens.token(
            role, division, limited ? DEPARTMENT : null, role.equals(Roles.UNIT) ? UNIT : null));
  }

  public RequestSpecification asUnitOf(String department, String unit) {
    return with(TestTokens.token(Roles.UNIT, division, department, unit));
  }

  public RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  public String division() {
    return division;
  }

  /** Types of all events of a project, queued or sent, in order. */
  public List<String> eventTypes(String project) {
    awaitEmptyOutbox();
    return events(project).stream().map(event -> header(event, "ce_type")).toList();
  }

  /** All events of a project that Kafka has, in the order of the topics and offsets. */
  public List<ConsumerRecord<String, String>> events(String project) {
    Properties configuration = new Properties();
    configuration.put(
        "bootstrap.servers",
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    configuration.put("isolation.level", "read_committed");
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      for (String topic : List.of(Channels.PROJECT_EVENTS, Channels.BUDGET_EVENTS)) {
        events.addAll(read(consumer, topic, division + ":" + project));
      }
    }
    return events;
  }

  public static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, String>> read(
      KafkaConsumer<String, String> consumer, String topic, String key) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (PartitionInfo partition : consumer.partitionsFor(topic)) {
      partitions.add(new TopicPartition(topic, partition.partition()));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
        if (key.equals(event.key())) {
          found.add(event);
        }
      }
    }
    return found;
  }

  private static void awaitEmptyOutbox() {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (queued() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("outbox is not relayed");
      }
      Thread.onSpinWait();
    }
  }

  private static long queued() {
    AgroalDataSource dataSource = Arc.container().instance(AgroalDataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM outbox");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
