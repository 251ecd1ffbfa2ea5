package io.districtbudget.support.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nobody gets more than is theirs: every operation × role × own, other or missing claims. The
 * operations and their roles are read from the service's own document, what of the rows holds for
 * each is declared by the service's test: an operation that it does not name fails it.
 *
 * @param <D> the service's own fixture
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RightsWalk<D extends FreshDivision> {

  /** What of the rows holds for an operation. */
  public enum Rows {
    /** It touches nobody's rows: computations, the catalogue, rules. */
    NONE,
    /** Another's thing is as none; a list tells only the caller's own. */
    OWN,
    /** It concerns the whole division: 403 ROWS_FORBIDDEN for whoever sees less. */
    DIVISION
  }

  private static final List<String> ROLES =
      List.of("unit", "department", "finance", "treasury", "auditor", "admin");

  private static final String OF_EVERY_SERVICE =
      """
      DIVISION GET /api/v1/audit-entries/{service}
      DIVISION GET /api/v1/parked-keys/{service}
      DIVISION GET /api/v1/parked-keys/{service}/events
      DIVISION POST /api/v1/parked-keys/{service}/redrive
      DIVISION POST /api/v1/parked-keys/{service}/dismissal
      DIVISION GET /api/v1/outbox/{service}
      DIVISION GET /api/v1/outbox/{service}/events
      DIVISION POST /api/v1/outbox/{service}/resending
      DIVISION POST /api/v1/outbox/{service}/dismissal
      NONE GET /api/v1/code-lists
      NONE GET /api/v1/read-models/{service}/rebuild
      DIVISION POST /api/v1/read-models/{service}/rebuild
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A new fixture. */
  protected abstract D aDistrict();

  /**
   * What holds for each of the service's own operations, a line each: {@code OWN GET
   * /api/v1/projects/{id}}, as the document names it, with the roles where it lacks them.
   */
  protected abstract String rules();

  /** Makes things in the district; gives by operation what names them in path and query. */
  protected abstract Function<String, Map<String, String>> things(D district);

  /** By endpoint: an accepted call, with all that it needs made before. */
  protected abstract Map<String, Function<D, Call>> writes();

  /** Words of the district's things that nobody else may read. */
  protected abstract List<String> words();

  @Test
  @DisplayName("every operation that the service offers has its rule, and roles")
  void noneIsForgotten() {
    TreeSet<String> names = new TreeSet<>();
    for (Operation operation : operations()) {
      names.add(operation.name());
      assertThat(operation.roles()).as(operation.name()).isNotEmpty().isSubsetOf(ROLES);
    }
    assertThat(declared().keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  @DisplayName("only the declared roles, with all their claims, and with a token for this system")
  void rolesAndClaims() {
    String division = TestTokens.freshDivision();
    List<Operation> operations = operations();
    for (String role : ROLES) {
      String own = Accounts.own(role, division);
      List<String> incomplete = Accounts.incomplete(role, division);
      List<String> foreign = Accounts.notOfThisSystem(role, division);
      for (Operation operation : operations) {
        Response answer = send(operation, nothing(), own);
        String what = operation + " " + role;
        if (!operation.roles().contains(role)) {
          assertThat(answer.statusCode()).as(what).isEqualTo(403);
          assertThat(code(answer)).as(what).isEqualTo("ROLE_MISSING");
          continue;
        }
        assertThat(answer.statusCode()).as(what).isNotIn(401, 500);
        assertThat(code(answer)).as(what).isNotEqualTo("CLAIM_MISSING");
        for (String token : incomplete) {
          Response refused = send(operation, nothing(), token);
          assertThat(refused.statusCode()).as(what).isEqualTo(403);
          assertThat(code(refused)).as(what).isIn("CLAIM_MISSING", "DIVISION_MISSING");
        }
        for (String token : foreign) {
          assertThat(send(operation, nothing(), token).statusCode()).as(what).isEqualTo(401);
        }
      }
    }
  }

  @Test
  @DisplayName("reads: another's thing answers as none, and no list tells a word of it")
  void reads() {
    D district = aDistrict();
    Function<String, Map<String, String>> things = things(district);
    Map<String, Rows> rules = declared();
    district.settle();
    for (Operation operation : operations()) {
      if (!operation.reads()) {
        continue;
      }
      Rows rule = rules.get(operation.name());
      for (String role : operation.roles()) {
        for (String token : Accounts.others(role, district.division())) {
          Map<String, String> values = things.apply(operation.name());
          Response answer = send(operation, values, token);
          String what = operation + " " + role + " " + answer.asString();
          if (rule == Rows.DIVISION) {
            assertThat(code(answer)).as(what).isEqualTo("ROWS_FORBIDDEN");
          } else if (rule == Rows.OWN) {
            Response none = send(operation, elsewhere(values), token);
            assertThat(shape(answer)).as(what).isEqualTo(shape(none));
            words().forEach(word -> assertThat(answer.asString()).as(what).doesNotContain(word));
          }
        }
      }
      if (rule != Rows.NONE) {
        String token = Accounts.ofAnotherDivision(operation.roles().iterator().next());
        String answer = send(operation, things.apply(operation.name()), token).asString();
        words().forEach(word -> assertThat(answer).as(operation.name()).doesNotContain(word));
      }
    }
  }

  @Test
  @DisplayName(
      "writes: an accepted call is another's as if there were nothing, and changes nothing")
  void changes() {
    Map<String, Function<D, Call>> own = writes();
    Map<String, Function<D, Call>> writes = new TreeMap<>(own);
    Map<String, Rows> rules = declared();
    if (keepsRows()) {
      writes.putAll(OperatorCalls.all());
    }
    for (Operation operation : operations()) {
      Rows rule = rules.get(operation.name());
      if (operation.reads() || rule == Rows.NONE) {
        continue;
      }
      Function<D, Call> write =
          Objects.requireNonNull(writes.get(operation.name()), "no call of " + operation.name());
      D district = aDistrict();
      SentRequest request = SentRequest.of(write.apply(district));
      district.settle();
      Map<String, Long> before = Effect.of(district.division());
      for (String role : operation.roles()) {
        for (String token : Accounts.others(role, district.division())) {
          Response answer = request.as(token, text -> text).send(UUID.randomUUID().toString());
          String what = operation + " " + role + " " + answer.asString();
          if (rule == Rows.DIVISION) {
            assertThat(code(answer)).as(what).isEqualTo("ROWS_FORBIDDEN");
          } else {
            assertThat(shape(answer)).as(what).isEqualTo(shape(ofNothing(request, token)));
          }
        }
      }
      if (rule == Rows.OWN) {
        String elsewhere = Accounts.ofAnotherDivision(operation.roles().iterator().next());
        request.as(elsewhere, text -> text).send(UUID.randomUUID().toString());
      }
      Map<String, Long> effect =
          new TreeMap<>(Effect.between(before, Effect.of(district.division())));
      effect.remove(Effect.KEPT_ANSWERS);
      assertThat(effect).as(operation.name()).isEmpty();
      if (own.containsKey(operation.name())) {
        assertThat(request.send(UUID.randomUUID().toString()).statusCode())
            .as("what was refused to others is the owner's: " + operation.name())
            .isBetween(200, 299);
      }
    }
  }

  private static Response ofNothing(SentRequest request, String token) {
    return request.as(token, RightsWalk::elsewhere).send(UUID.randomUUID().toString());
  }

  /** Whether the service has a database, and so what support offers for operators. */
  protected boolean keepsRows() {
    return true;
  }

  private Map<String, Rows> declared() {
    Map<String, Rows> declared = new TreeMap<>();
    lines()
        .forEach(line -> declared.put(line.get(1) + " " + line.get(2), Rows.valueOf(line.get(0))));
    return declared;
  }

  /** Rule, method, path and, where methods are inherited, the roles. */
  private Stream<List<String>> lines() {
    return (rules() + (keepsRows() ? OF_EVERY_SERVICE : ""))
        .lines()
        .map(line -> List.of(line.split(" ", -1)));
  }

  /** The document's operations; of inherited methods it does not tell the roles. */
  private List<Operation> operations() {
    Map<String, Set<String>> roles = new TreeMap<>();
    lines()
        .filter(line -> line.size() > 3)
        .forEach(
            line -> roles.put(line.get(1) + " " + line.get(2), Set.of(line.get(3).split(",", -1))));
    return Operation.all().stream()
        .map(of -> of.roles().isEmpty() ? of.openTo(roles.getOrDefault(of.name(), Set.of())) : of)
        .toList();
  }

  /** The same names of nothing that is there. */
  private static Map<String, String> elsewhere(Map<String, String> values) {
    Map<String, String> none = new TreeMap<>();
    values.forEach((name, value) -> none.put(name, elsewhere(value)));
    return none;
  }

  private static String elsewhere(String text) {
    return UUIDS
        .matcher(text)
        .replaceAll(id -> UUID.randomUUID().toString())
        .replaceAll("\\b901(00[0-9])?\\b", "965$1");
  }

  private static Map<String, String> nothing() {
    return Map.of("id", UUID.randomUUID().toString());
  }

  private static Response send(Operation operation, Map<String, String> values, String token) {
    RequestSpecification request = given().auth().oauth2(token);
    if (!operation.reads()) {
      request.contentType(operation.type()).body("{}".getBytes(StandardCharsets.UTF_8));
    }
    operation.required().forEach(name -> request.queryParam(name, value(name, values)));
    String path = operation.path();
    while (path.contains("{")) {
      String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
      path = path.replace("{" + name + "}", value(name, values));
    }
    return request.urlEncodingEnabled(false).request(operation.method(), path);
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    return switch (name) {
      case "year" -> "2022";
      case "month" -> "7";
      case "number", "from" -> "1";
      case "to" -> "2";
      case "seed" -> "7";
      case "code", "department" -> "901";
      case "unit" -> "901001";
      case "format" -> "xlsx";
      case "list" -> "projects";
      case "kind" -> "declarations";
      case "service" ->
          ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
      default -> UUID.randomUUID().toString();
    };
  }

  /** Read without a path of RestAssured's, which compiles a script for each answer. */
  private static String code(Response answer) {
    if (!answer.contentType().contains("json") || !answer.asString().startsWith("{")) {
      return "";
    }
    try {
      return JSON.readTree(answer.asString()).path("code").asText();
    } catch (JsonProcessingException cause) {
      throw new AssertionError(answer.asString(), cause);
    }
  }

  /** Status and words, without what names the one thing or the one request. */
  private static String shape(Response answer) {
    return answer.statusCode()
        + answer
            .asString()
            .replaceAll("\"(traceId|instance|until)\":\"[^\"]*\"", "")
            .replaceAll(UUIDS.pattern(), "#")
            .replaceAll("\\b9(01|65)(00[0-9])?\\b", "#");
  }
}
