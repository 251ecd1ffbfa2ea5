package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The three other services as their contract describes them, over real HTTP: names and numbers are
 * natural keys, conflicts have their codes, writes answer with consistency tokens. A test sets what
 * goes wrong, and reads what was called, under {@code /control}.
 */
public class DistrictStub implements QuarkusTestResourceLifecycleManager {

  static final String URL = "test.district.url";

  private static final Logger LOG = Logger.getLogger(DistrictStub.class);

  private static final int UNKNOWN = 404;
  private static final int FAILED = 500;

  private final ObjectMapper json = new ObjectMapper();
  private final List<ObjectNode> departments = new ArrayList<>();
  private final List<ObjectNode> units = new ArrayList<>();
  private final List<ObjectNode> projects = new ArrayList<>();
  private final Map<String, ObjectNode> budgets = new LinkedHashMap<>();
  private final Map<String, JsonNode> numbers = new HashMap<>();
  private final Map<String, JsonNode> targets = new HashMap<>();
  private final Map<String, JsonNode> descriptions = new LinkedHashMap<>();
  private final Map<String, JsonNode> assessments = new LinkedHashMap<>();
  private final Map<String, JsonNode> departmentForms = new TreeMap<>();
  private final DocumentedDistrict documented = new DocumentedDistrict();
  private final StubBudgets departmentBudgets = new StubBudgets();
  private final ArrayNode calls = json.createArrayNode();
  private ObjectNode faults = json.createObjectNode();
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", this::handle);
      started.start();
      server = started;
      String url = "http://127.0.0.1:" + started.getAddress().getPort();
      return Map.of(
          URL,
          url,
          "quarkus.rest-client.project.url",
          url,
          "quarkus.rest-client.indicator.url",
          url,
          "quarkus.rest-client.assessment.url",
          url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
    String path = exchange.getRequestURI().getPath();
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    try {
      if (path.equals("/control")) {
        control(exchange, body);
      } else if (!away(exchange, path)) {
        note(exchange, path);
        List<String> lacking =
            documented.undocumented(exchange.getRequestMethod(), path, query.keySet(), body);
        if (!lacking.isEmpty()) {
          throw new IllegalStateException("a call that no document has: " + lacking);
        }
        route(exchange, path.substring("/api/v1/".length()).split("/"), query, body);
      }
    } catch (RuntimeException failed) {
      LOG.errorf("stand-in failed call=%s %s: %s", exchange.getRequestMethod(), path, failed);
      problem(exchange, FAILED, "STUB_FAILED", failed.toString());
    }
  }

  private void control(HttpExchange exchange, JsonNode body) throws IOException {
    if (body.isObject()) {
      faults = (ObjectNode) body;
      if (body.path("forget").asBoolean()) {
        List.of(departments, units, projects).forEach(List::clear);
        List.of(budgets, numbers, targets, descriptions, assessments).forEach(Map::clear);
        departmentForms.clear();
        calls.removeAll();
        departmentBudgets.forget();
      }
    }
    ObjectNode state = json.createObjectNode();
    state.set("calls", calls);
    state.set("departments", json.valueToTree(departments));
    state.set("units", json.valueToTree(units));
    state.set("projects", json.valueToTree(projects));
    state.set("budgets", json.valueToTree(budgets));
    state.set("entries", json.valueToTree(numbers));
    state.set("targets", json.valueToTree(targets));
    state.set("descriptions", json.valueToTree(descriptions));
    state.set("assessments", json.valueToTree(assessments));
    state.set("departmentForms", json.valueToTree(departmentForms));
    state.set("departmentBudgets", json.valueToTree(departmentBudgets.stored()));
    answer(exchange, 200, state, null);
  }

  private boolean away(HttpExchange exchange, String path) {
    int lost = faults.path("lost").asInt(0);
    if (lost > 0 && exchange.getRequestMethod().equals("GET")) {
      faults.put("lost", lost - 1);
      exchange.close();
      return true;
    }
    String down = faults.path("down").asText("");
    int after = faults.path("afterAssessments").asInt(0);
    if (!down.isEmpty() && path.contains(down) && assessments.size() >= after) {
      exchange.close();
      return true;
    }
    return false;
  }

  private void note(HttpExchange exchange, String path) {
    ObjectNode call = calls.addObject();
    call.put("method", exchange.getRequestMethod()).put("path", path);
    for (String header :
        List.of("Authorization", "Idempotency-Key", "Consistency-Token", "traceparent")) {
      call.put(header, exchange.getRequestHeaders().getFirst(header));
    }
  }

  private void route(HttpExchange exchange, String[] path, Map<String, String> query, JsonNode body)
      throws IOException {
    switch (path[0]) {
      case "departments" -> organizations(exchange, departments, "D", query, body);
      case "units" -> organizations(exchange, units, "U", query, body);
      case "projects" -> {
        if (path.length == 1) {
          projects(exchange, query, body);
        } else if (path.length == 2) {
          project(exchange, path[1]);
        } else if (path[2].equals("descriptions")) {
          describe(exchange, path[1] + "/" + path[3], body);
        } else {
          budget(exchange, path[1] + "/" + path[3], path.length > 4 ? path[4] : "", body);
        }
      }
      case "project-takeovers" -> takeOver(exchange, body);
      case "targets" -> {
        if (!rehearsed(exchange, query, body, "refuseTargets")) {
          targets(exchange, path[1] + "/" + path[2], body);
        }
      }
      case "department-budgets", "unit-budgets" -> {
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        StubBudgets.Reply reply = departmentBudgets.answer(path, condition, body);
        exchange.getResponseHeaders().set("ETag", reply.etag());
        answer(exchange, reply.status(), reply.body(), null);
      }
      case "department-forms" -> departmentForm(exchange, String.join("/", path), query, body);
      case "assessments" -> {
        if (body.isObject()) {
          if (!rehearsed(exchange, query, body, "refuseAssessment")) {
            assess(exchange, body);
          }
        } else {
          StubAssessments kept = new StubAssessments(assessments);
          JsonNode found = path.length > 1 ? kept.one(path[1]) : kept.list(query);
          answer(exchange, found == null ? 404 : 200, found, null);
        }
      }
      default -> problem(exchange, 404, "PATH_UNKNOWN", path[0]);
    }
  }

  private void departmentForm(
      HttpExchange exchange, String path, Map<String, String> query, JsonNode body)
      throws IOException {
    if (faults.path("refuseDepartmentForm").asBoolean()) {
      problem(exchange, 422, "NOT_THESE", "not these");
      return;
    }
    JsonNode before =
        query.containsKey("dryRun") ? departmentForms.get(path) : departmentForms.put(path, body);
    ObjectNode reply = json.createObjectNode();
    reply.put(
        "outcome", before == null ? "CREATED" : before.equals(body) ? "UNCHANGED" : "CHANGED");
    ObjectNode differs = reply.putObject("ledger").putArray("differences").addObject();
    differs.put("column", "fullYear").put("printed", "1.00").put("ledger", "2.00");
    if (path.endsWith("self-assessment")) {
      reply.putObject("computed").put("total", "90.00").put("grade", "EXCELLENT");
    }
    answer(exchange, 200, reply, null);
  }

  /** Answers a rehearsal, or a refusal that the test wants; only real calls want it late. */
  private boolean rehearsed(
      HttpExchange exchange, Map<String, String> query, JsonNode body, String fault)
      throws IOException {
    boolean rehearsal = query.containsKey("dryRun");
    boolean late = faults.path("late").asBoolean() == !rehearsal;
    if (body.isObject() && faults.path(fault).asBoolean() && late) {
      problem(exchange, 422, "NOT_THESE", "not these");
      return true;
    }
    if (rehearsal && query.containsKey("historical")) {
      answer(exchange, 204, null, null);
    } else if (rehearsal) {
      answer(exchange, 200, body, null);
    }
    return rehearsal;
  }

  /** All or nothing, as the real one: what is refused is refused before anything is kept. */
  private void takeOver(HttpExchange exchange, JsonNode body) throws IOException {
    String name = body.path("project").path("name").asText();
    String refused = faults.path("refuseProject").asText("");
    if (!refused.isEmpty() && name.contains(refused)) {
      problem(exchange, 422, "NAME_REFUSED", "not this name");
      return;
    }
    String id = body.path("project").path("id").asText(UUID.randomUUID().toString());
    String key = id + "/" + body.path("year").asText();
    if (budgets.containsKey(key)) {
      problem(exchange, 412, "BUDGET_EXISTS", key);
      return;
    }
    if (!body.path("project").has("id")) {
      ObjectNode project = body.path("project").deepCopy();
      project.put("id", id).put("unitCode", unitOf(body)).put("origin", "HISTORICAL");
      projects.add(project);
    }
    int entries = takeMoney(key, body);
    answer(
        exchange,
        201,
        json.createObjectNode().put("projectId", id),
        "project:" + id + ":1,budget:" + key + ":" + entries);
  }

  private String unitOf(JsonNode body) {
    String department = body.path("department").path("code").asText("");
    if (body.path("department").has("name")) {
      department = "D" + (departments.size() + 1);
      ObjectNode founded = body.path("department").deepCopy();
      departments.add(founded.put("code", department));
    }
    if (body.path("unit").has("code")) {
      return body.path("unit").path("code").asText();
    }
    String unit = "U" + (units.size() + 1);
    ObjectNode founded = body.path("unit").deepCopy();
    units.add(founded.put("code", unit).put("departmentCode", department));
    return unit;
  }

  private int takeMoney(String key, JsonNode body) {
    ObjectNode opened = json.createObjectNode();
    ArrayNode funds = opened.putArray("funds");
    BigDecimal start = BigDecimal.ZERO;
    BigDecimal full = BigDecimal.ZERO;
    BigDecimal executed = BigDecimal.ZERO;
    int entries = 0;
    for (JsonNode fund : body.path("funds")) {
      String source = fund.path("source").asText();
      funds.addObject().put("source", source).put("yearStart", fund.path("yearStart").asText());
      BigDecimal approved = new BigDecimal(fund.path("yearStart").asText());
      BigDecimal adjusted = new BigDecimal(fund.path("adjustment").asText());
      BigDecimal paid = new BigDecimal(fund.path("executed").asText());
      start = start.add(approved);
      full = full.add(approved).add(adjusted);
      executed = executed.add(paid);
      entries += 1 + keep(key, "adjustment", fund, body) + keep(key, "executed", fund, body);
    }
    opened.put("yearStart", start.toPlainString()).put("fullYear", full.toPlainString());
    opened.put("executed", executed.toPlainString()).put("sequence", entries);
    budgets.put(key, opened);
    return entries;
  }

  private int keep(String key, String kind, JsonNode fund, JsonNode body) {
    if (new BigDecimal(fund.path(kind).asText()).signum() == 0) {
      return 0;
    }
    ObjectNode entry = json.createObjectNode();
    entry.put("source", fund.path("source").asText()).put("amount", fund.path(kind).asText());
    entry.put("date", body.path("date").asText());
    numbers.put(key + body.path("document").asText() + kind + fund.path("source").asText(), entry);
    return 1;
  }

  private void organizations(
      HttpExchange exchange,
      List<ObjectNode> all,
      String prefix,
      Map<String, String> query,
      JsonNode body)
      throws IOException {
    if (!body.isObject()) {
      list(exchange, all, query);
    } else if (named(all, body.path("name").asText()).stream()
        .noneMatch(known -> known.path("departmentCode").equals(body.path("departmentCode")))) {
      ObjectNode created = body.deepCopy();
      created.put("code", prefix + (all.size() + 1));
      all.add(created);
      answer(exchange, 201, created, null);
    } else {
      problem(exchange, 409, prefix.equals("D") ? "DEPARTMENT_EXISTS" : "UNIT_EXISTS", "known");
    }
  }

  private void list(HttpExchange exchange, List<ObjectNode> all, Map<String, String> query)
      throws IOException {
    ObjectNode page = json.createObjectNode();
    ArrayNode items = page.putArray("items");
    for (ObjectNode item : all) {
      String name = normalize(item.path("name").asText());
      boolean unit =
          !query.containsKey("unit") || query.get("unit").equals(item.path("unitCode").asText());
      boolean whole =
          !query.containsKey("name") || name.equals(normalize(query.getOrDefault("name", "")));
      boolean part = name.contains(normalize(query.getOrDefault("q", "")));
      String department = query.get("department");
      boolean within =
          department == null || department.equals(item.path("departmentCode").asText());
      if (unit && whole && part && within) {
        items.add(item);
      }
    }
    answer(exchange, 200, page, null);
  }

  private void projects(HttpExchange exchange, Map<String, String> query, JsonNode body)
      throws IOException {
    if (!body.isObject()) {
      list(exchange, projects, query);
      return;
    }
    String refused = faults.path("refuseProject").asText("");
    if (!refused.isEmpty() && body.path("name").asText().contains(refused)) {
      problem(exchange, 422, "NAME_REFUSED", "not this name");
      return;
    }
    ObjectNode created = body.deepCopy();
    String id = UUID.randomUUID().toString();
    created.put("id", id);
    projects.add(created);
    answer(exchange, 201, created, "project:" + id + ":1");
  }

  private void project(HttpExchange exchange, String id) throws IOException {
    for (ObjectNode project : projects) {
      if (project.path("id").asText().equals(id)) {
        ObjectNode answer = project.deepCopy();
        for (ObjectNode unit : units) {
          if (unit.path("code").equals(project.path("unitCode"))) {
            answer.put("unitName", unit.path("name").asText());
            answer.put("departmentName", name(departments, unit.path("departmentCode")));
          }
        }
        answer(exchange, 200, answer, null);
        return;
      }
    }
    problem(exchange, 404, "PROJECT_UNKNOWN", "没有这个项目。");
  }

  private static @Nullable String name(List<ObjectNode> all, JsonNode code) {
    return all.stream()
        .filter(one -> one.path("code").equals(code))
        .map(one -> one.path("name").asText())
        .findFirst()
        .orElse(null);
  }

  private void describe(HttpExchange exchange, String key, JsonNode body) throws IOException {
    if (faults.path("refuseDescription").asBoolean()) {
      problem(exchange, 409, "DESCRIPTION_EXISTS", "已录入");
      return;
    }
    JsonNode before = descriptions.put(key, body);
    ObjectNode answer = json.createObjectNode();
    answer.put(
        "outcome", before == null ? "CREATED" : before.equals(body) ? "UNCHANGED" : "CHANGED");
    ArrayNode findings = answer.putObject("description").putArray("findings");
    if (body.path("costs").size() > 1) {
      findings.addObject().put("code", "COST_SUM_MISMATCH").put("message", "明细合计不符");
    }
    answer(exchange, before == null ? 201 : 200, answer, null);
  }

  private void budget(HttpExchange exchange, String key, String entries, JsonNode body)
      throws IOException {
    ObjectNode known = budgets.get(key);
    if (!entries.isEmpty()) {
      entry(exchange, key, entries, body);
    } else if (!body.isObject()) {
      answer(exchange, known == null ? 404 : 200, known, null);
    } else if (known != null && exchange.getRequestHeaders().containsKey("If-None-Match")) {
      problem(exchange, 412, "BUDGET_EXISTS", key);
    } else {
      ObjectNode opened = json.createObjectNode();
      BigDecimal sum = BigDecimal.ZERO;
      ArrayNode funds = opened.putArray("funds");
      for (JsonNode fund : body.path("funds")) {
        sum = sum.add(new BigDecimal(fund.path("amount").asText()));
        funds
            .addObject()
            .put("source", fund.path("source").asText())
            .put("yearStart", fund.path("amount").asText());
      }
      opened.put("yearStart", sum.toPlainString()).put("fullYear", sum.toPlainString());
      opened.put("executed", "0.00").put("sequence", funds.size());
      budgets.put(key, opened);
      answer(exchange, 201, opened, "budget:" + key + ":" + funds.size());
    }
  }

  private void entry(HttpExchange exchange, String key, String kind, JsonNode body)
      throws IOException {
    String number =
        kind.equals("executions")
            ? body.path("voucherNumber").asText()
            : key + body.path("documentNumber").asText() + body.path("source").asText();
    ObjectNode balances = java.util.Objects.requireNonNull(budgets.get(key));
    if (!numbers.containsKey(number)) {
      numbers.put(number, body);
      String field = kind.equals("executions") ? "executed" : "fullYear";
      BigDecimal after =
          new BigDecimal(balances.path(field).asText())
              .add(new BigDecimal(body.path("amount").asText()));
      if (after.signum() < 0) {
        problem(exchange, 422, "BUDGET_NEGATIVE", after.toPlainString());
        return;
      }
      balances.put(field, after.toPlainString());
      balances.put("sequence", balances.path("sequence").asInt() + 1);
    }
    answer(
        exchange, 201, json.createObjectNode(), "budget:" + key + ":" + balances.get("sequence"));
  }

  private void targets(HttpExchange exchange, String key, JsonNode body) throws IOException {
    if (!body.isObject()) {
      answer(exchange, targets.containsKey(key) ? 200 : 404, targets.get(key), null);
      return;
    }
    JsonNode before = targets.put(key, body);
    String outcome = before == null ? "CREATED" : before.equals(body) ? "UNCHANGED" : "CHANGED";
    answer(
        exchange,
        before == null ? 201 : 200,
        json.createObjectNode().put("outcome", outcome),
        "targets:" + key + ":1");
  }

  private void assess(HttpExchange exchange, JsonNode body) throws IOException {
    if (faults.path("behind").asInt(0) > 0) {
      faults.put("behind", faults.path("behind").asInt() - 1);
      problem(exchange, 503, "READ_MODEL_BEHIND", "not yet");
      return;
    }
    String key = body.path("projectId").asText() + "/" + body.path("year").asText();
    JsonNode before = assessments.put(key, body);
    ObjectNode answer = json.createObjectNode();
    answer.put("id", key);
    answer.put(
        "outcome", before == null ? "CREATED" : before.equals(body) ? "UNCHANGED" : "CHANGED");
    answer.putObject("printed").put("grade", "EXCELLENT");
    answer
        .putObject("computed")
        .put("rate", "95.01")
        .put("executionScore", "9.50")
        .put("total", "98.50")
        .put("grade", "EXCELLENT");
    answer
        .putArray("findings")
        .addObject()
        .put("code", "SCORE_NOT_BY_RULE")
        .put("severity", "WARNING")
        .put("row", 3)
        .put("message", "得分与规则不符");
    answer(exchange, before == null ? 201 : 200, answer, null);
  }

  private static List<ObjectNode> named(List<ObjectNode> all, String name) {
    return all.stream()
        .filter(item -> normalize(item.path("name").asText()).equals(normalize(name)))
        .toList();
  }

  private static String normalize(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[“”]", "\"")
        .replace("(汇总)", "");
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> result = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      result.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return result;
  }

  /** The stand-in says nothing that the real one does not. */
  private void requireDocumented(HttpExchange exchange, int status, @Nullable JsonNode body) {
    List<String> lacking =
        status == FAILED
            ? List.of()
            : documented.undocumented(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                status,
                body == null ? MissingNode.getInstance() : body);
    if (!lacking.isEmpty()) {
      throw new IllegalStateException("an answer that no document has: " + lacking);
    }
  }

  private void problem(HttpExchange exchange, int status, String code, String detail)
      throws IOException {
    ObjectNode body = json.createObjectNode().put("code", code).put("status", status);
    answer(exchange, status, body.put("detail", detail), null);
  }

  private void answer(
      HttpExchange exchange, int status, @Nullable JsonNode body, @Nullable String token)
      throws IOException {
    if (body == null && status == UNKNOWN) {
      problem(exchange, status, "UNKNOWN", "没有。");
      return;
    }
    requireDocumented(exchange, status, body);
    byte[] bytes = body == null ? new byte[0] : json.writeValueAsBytes(body);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status < 300 ? "application/json" : "application/problem+json");
    if (token != null) {
      exchange.getResponseHeaders().set("Consistency-Token", token);
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
