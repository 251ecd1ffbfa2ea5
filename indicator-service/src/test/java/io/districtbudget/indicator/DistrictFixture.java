package io.districtbudget.indicator;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.FreshDivision;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A district whose registry speaks over Kafka, for tests that read like sentences. */
public final class DistrictFixture implements FreshDivision {

  public static final String DEPARTMENT = "901";
  public static final String UNIT = "901001";
  public static final int YEAR = 2022;

  private final String division = TestTokens.freshDivision();

  private DistrictFixture() {}

  public static DistrictFixture inFreshDivision() {
    return new DistrictFixture();
  }

  @Override
  public String division() {
    return division;
  }

  /** A registered project that this service knows already. */
  public String aProject() {
    String id = UUID.randomUUID().toString();
    register(id, 1, "ACTIVE");
    awaitKnown(id, 1);
    return id;
  }

  /** Sends what the registry would send. */
  public void register(String project, long sequence, String status) {
    String data =
        """
        {"division":"%s","projectId":"%s","sequence":%d,"code":"P%s","name":"示例项目",
         "departmentCode":"%s","departmentName":"示例局","unitCode":"%s","unitName":"示例中心",
         "startDate":"2022-01-01","endDate":"2022-12-31","status":"%s","origin":"ENTERED"}\
        """
            .formatted(
                division, project, sequence, project.substring(0, 8), DEPARTMENT, UNIT, status);
    send(
        project,
        "ACTIVE".equals(status) ? "project.registered.v1" : "project.cancelled.v1",
        sequence,
        UUID.randomUUID(),
        data);
  }

  /** Sends what the ledger would send, and waits until it is known. */
  public void money(String project, long sequence, String yearStart, String fullYear) {
    String data =
        """
        {"division":"%s","projectId":"%s","year":%d,"sequence":%d,"entry":{"kind":"ADJUSTMENT"},
         "balances":{"yearStart":"%s","fullYear":"%s","executed":"0.00","funds":[]}}\
        """
            .formatted(division, project, YEAR, sequence, yearStart, fullYear);
    String type = sequence == 1 ? "budget.approved.v1" : "budget.adjusted.v1";
    UUID eventId = UUID.randomUUID();
    sendTo("budget.events", project, type, sequence, eventId, data);
    await("SELECT count(*) FROM inbox_seen WHERE event_id = ?", eventId);
  }

  private static void await(String sql, Object value) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (count(sql, value) == 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("event is not consumed");
      }
    }
  }

  /** Sends one event to project.events. */
  public void send(String project, String type, long sequence, UUID eventId, String data) {
    sendTo("project.events", project, type, sequence, eventId, data);
  }

  /** Sends one event to a topic, as the service that owns it would. */
  public void sendTo(
      String topic, String project, String type, long sequence, UUID eventId, String data) {
    Properties configuration = new Properties();
    configuration.put("bootstrap.servers", bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      ProducerRecord<String, String> event =
          new ProducerRecord<>(topic, division + ":" + project, data);
      Map.of(
              "ce_specversion",
              "1.0",
              "ce_source",
              "/project-service",
              "ce_time",
              "2022-01-05T09:00:00+08:00",
              "content-type",
              "application/json",
              "ce_id",
              eventId.toString(),
              "ce_type",
              type,
              "ce_division",
              division,
              "ce_subject",
              project,
              "ce_sequence",
              Long.toString(sequence))
          .forEach((k, v) -> event.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
      producer.send(event);
      producer.flush();
    }
  }

  /** Waits by the consistency token, as any caller can. */
  public void awaitKnown(String project, long sequence) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (as(Roles.FINANCE)
            .header("Consistency-Token", "project:" + project + ":" + sequence)
            .get(path(project))
            .statusCode()
        == 503) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("project event is not consumed");
      }
    }
  }

  public static String path(String project) {
    return "/api/v1/targets/" + project + "/" + YEAR;
  }

  /** A caller of this division; unit and department are limited to the fixture's. */
  @Override
  public RequestSpecification as(String role) {
    boolean limited = role.equals(Roles.UNIT) || role.equals(Roles.DEPARTMENT);
    return with(
        TestTokens.token(
            role, division, limited ? DEPARTMENT : null, role.equals(Roles.UNIT) ? UNIT : null));
  }

  public RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** Creates the draft. */
  public ValidatableResponse declare(String project, Object targets) {
    return as(Roles.UNIT).header("If-None-Match", "*").body(targets).put(path(project)).then();
  }

  /** Takes an act with an empty opinion. */
  public ValidatableResponse act(String role, String project, String act) {
    return act(role, project, act, Map.of());
  }

  /** Takes an act on whatever version is there. */
  public ValidatableResponse act(String role, String project, String act, Object opinion) {
    return as(role).header("If-Match", "*").body(opinion).post(path(project) + "/" + act).then();
  }

  /** Submits and approves what is in work. */
  public void approve(String project) {
    act(Roles.UNIT, project, "submission").statusCode(200);
    act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
    act(Roles.FINANCE, project, "finance-approval").statusCode(200);
  }

  public ValidatableResponse importHistorical(String project, Object targets) {
    return as(Roles.FINANCE).queryParam("historical", true).body(targets).put(path(project)).then();
  }

  /** Targets that break no rule of framework 2021. */
  public static Map<String, Object> soundTargets() {
    return targets(
        indicator("产出指标", "数量指标", "电梯维护台数", "=12台", "20"),
        indicator("产出指标", "时效指标", "报修到场时限", "2小时以内", "30"),
        indicator("效益指标", "社会效益指标", "困人事故发生数", "0起", "30"),
        indicator("满意度指标", "服务对象满意度指标", "使用人员满意率", "≥90%", "10"));
  }

  @SafeVarargs
  public static Map<String, Object> targets(Map<String, Object>... indicators) {
    Map<String, Object> targets = new HashMap<>();
    targets.put("annualGoal", "全年电梯安全运行。");
    targets.put("indicators", List.of(indicators));
    return targets;
  }

  public static Map<String, Object> indicator(
      String level1, String level2, String name, String target) {
    Map<String, Object> indicator = new HashMap<>();
    indicator.put("level1", level1);
    indicator.put("level2", level2);
    indicator.put("name", name);
    indicator.put("target", target);
    return indicator;
  }

  public static Map<String, Object> indicator(
      String level1, String level2, String name, String target, String weight) {
    Map<String, Object> indicator = indicator(level1, level2, name, target);
    indicator.put("weight", weight);
    return indicator;
  }

  /** Events of a project's targets, in order; not those of where the declaration stands. */
  public List<ConsumerRecord<String, String>> events(String project) {
    return written(project).filter(event -> !isMove(event)).toList();
  }

  /** Where the project's declaration has stood, in order. */
  public List<ConsumerRecord<String, String>> moves(String project) {
    return written(project).filter(DistrictFixture::isMove).toList();
  }

  private Stream<ConsumerRecord<String, String>> written(String project) {
    return WrittenEvents.of(List.of(Channels.TARGET_EVENTS), division + ":" + project).stream();
  }

  private static boolean isMove(ConsumerRecord<String, String> event) {
    return WrittenEvents.header(event, "ce_type").equals("declaration.moved.v1");
  }

  public List<String> eventTypes(String project) {
    return events(project).stream().map(event -> WrittenEvents.header(event, "ce_type")).toList();
  }

  /** How many rows a query counts. */
  public static long count(String sql, Object... values) {
    AgroalDataSource dataSource = Arc.container().instance(AgroalDataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        count.setObject(i + 1, values[i]);
      }
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static String bootstrapServers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
