package io.districtbudget.project.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TableOwner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("核验 (verification): whoever changes the books behind the service is found out")
class TamperedLedgerTest {

  /** Four entries: approval 100, increase 50, execution 30, execution 40. */
  private static final String RECHAIN =
      """
      DO $$
      DECLARE e ledger_entry; link text := '';
      BEGIN
        FOR e IN SELECT * FROM ledger_entry WHERE ${account} ORDER BY number LOOP
          e.previous := link;
          link := ledger_entry_hash(e);
          UPDATE ledger_entry SET previous = e.previous, hash = link
          WHERE fiscal_year = e.fiscal_year AND id = e.id;
        END LOOP;
      END $$\
      """;

  private static final String INSERT =
      """
      INSERT INTO ledger_entry
      SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),
              'number', %s, 'voucher_number', 'FORGED', 'previous', e.hash))).*
      FROM ledger_entry e WHERE ${account} AND number = 4\
      """;

  /** Stands for: no single entry, the account as a whole. */
  private static final int WHOLE = -1;

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  static Stream<Arguments> tampering() {
    return Stream.of(
        broken("a changed amount", 3, "CONTENT_CHANGED", set("amount = 31.00", 3)),
        broken("a changed reason", 2, "CONTENT_CHANGED", set("reason = '另一事由'", 2)),
        broken(
            "a date moved into another month",
            4,
            "CONTENT_CHANGED",
            set("entry_date = entry_date - 30", 4)),
        broken(
            "a moment of recording moved",
            1,
            "CONTENT_CHANGED",
            set("recorded_at = recorded_at - interval '1 microsecond'", 1)),
        broken(
            "a kind that does not exist",
            2,
            "CONTENT_CHANGED",
            set("kind = 'GIFT'", 2),
            RECHAIN,
            HEAD),
        broken(
            "a removed reason that becomes empty text",
            3,
            "CONTENT_CHANGED",
            set("reason = ''", 3)),
        broken("a deleted middle entry", 2, "ENTRY_MISSING", delete(2)),
        broken("a deleted first entry", 1, "ENTRY_MISSING", delete(1)),
        broken("the last entry deleted", 4, "ENTRY_MISSING", delete(4)),
        broken(
            "all entries deleted", 1, "ENTRY_MISSING", "DELETE FROM ledger_entry WHERE ${account}"),
        broken("an entry added at the end", 5, "ENTRY_UNKNOWN", INSERT.formatted("5")),
        broken("an entry put before the first", 0, "ENTRY_UNKNOWN", INSERT.formatted("0")),
        broken(
            "a middle entry changed and hashed anew",
            4,
            "LINK_BROKEN",
            set("amount = 31.00", 3),
            "UPDATE ledger_entry e SET hash = ledger_entry_hash(e) WHERE ${account} AND number ="
                + " 3"),
        broken(
            "the chain written anew from a changed entry",
            4,
            "HEAD_DIFFERS",
            set("amount = 31.00", 3),
            RECHAIN),
        broken(
            "a deleted entry, the rest numbered and chained anew",
            4,
            "ENTRY_MISSING",
            delete(2),
            "UPDATE ledger_entry SET number = number - 1 WHERE ${account} AND number = 3",
            "UPDATE ledger_entry SET number = number - 1 WHERE ${account} AND number = 4",
            RECHAIN),
        broken(
            "the whole account removed",
            1,
            "ENTRY_UNKNOWN",
            "DELETE FROM fund_balance WHERE account_id IN (SELECT id FROM budget_account WHERE"
                + " ${account})",
            "DELETE FROM budget_account WHERE ${account}"),
        broken(
            "another balance",
            WHOLE,
            "BALANCE_DIFFERS",
            "UPDATE fund_balance SET executed = 69.99 WHERE account_id IN (SELECT id FROM"
                + " budget_account WHERE ${account})"),
        broken(
            "chain, head and entry changed, the balance forgotten",
            WHOLE,
            "BALANCE_DIFFERS",
            set("amount = 31.00", 3),
            RECHAIN,
            HEAD));
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @MethodSource("tampering")
  void isNamed(String what, int number, String code, List<String> statements) {
    String sound = anAccount();
    String project = anAccount();
    tamper(project, statements);
    ValidatableResponse verified = verify("?year=2022");
    verified
        .body("intact", equalTo(false))
        .body("accounts", equalTo(2))
        .body("brokenAccounts", equalTo(1))
        .body("broken", hasSize(1))
        .body("broken[0].projectId", equalTo(project))
        .body("broken[0].year", equalTo(2022))
        .body("broken[0].number", number == WHOLE ? nullValue() : equalTo(number))
        .body("broken[0].code", equalTo(code));
    district
        .get("/projects/" + sound + "/budgets/2022/entries/verification")
        .body("intact", equalTo(true))
        .body("entries", equalTo(4));
  }

  @Test
  @DisplayName("sound books are intact, of one year and of all, and say how much was read")
  void intact() {
    String project = anAccount();
    district
        .finance()
        .header("If-None-Match", "*")
        .body("{\"funds\":[{\"source\":\"OTHER\",\"amount\":\"1.00\"}]}")
        .put("/api/v1/projects/" + project + "/budgets/2023")
        .then()
        .statusCode(201);
    verify("")
        .body("intact", equalTo(true))
        .body("accounts", equalTo(2))
        .body("entries", equalTo(5));
    verify("?year=2023").body("accounts", equalTo(1)).body("entries", equalTo(1));
    verify("?year=2024").body("intact", equalTo(true)).body("accounts", equalTo(0));
  }

  @Test
  @DisplayName("a break names both hashes, and says what is wrong in both languages")
  void figures() {
    String project = anAccount();
    tamper(project, List.of(set("amount = 0.01", 1)));
    district
        .as(Roles.AUDITOR)
        .get("/api/v1/projects/" + project + "/budgets/2022/entries/verification")
        .then()
        .statusCode(200)
        .body("broken[0].expected.length()", equalTo(64))
        .body("broken[0].found.length()", equalTo(64))
        .body("broken[0].message", containsString("哈希不符"))
        .body("broken[0].messageEn", containsString("does not give its hash"));
  }

  @Test
  @DisplayName("auditors, the finance bureau and administrators verify, others do not")
  void roles() {
    for (String role : List.of(Roles.AUDITOR, Roles.FINANCE, Roles.ADMIN)) {
      district.as(role).get("/api/v1/ledger-verifications").then().statusCode(200);
    }
    for (String role : List.of(Roles.UNIT, Roles.DEPARTMENT, Roles.TREASURY)) {
      district.as(role).get("/api/v1/ledger-verifications").then().statusCode(403);
    }
    ProjectFixture other = ProjectFixture.inFreshDivision();
    anAccount();
    other.get("/ledger-verifications").body("accounts", equalTo(0));
  }

  private ValidatableResponse verify(String query) {
    return district
        .as(Roles.AUDITOR)
        .get("/api/v1/ledger-verifications" + query)
        .then()
        .statusCode(200);
  }

  private String anAccount() {
    String project = district.aProject().withBudget(2022, "100.00");
    district.adjust(project, 2022, "50.00", "追加〔2022〕𠮷号").statusCode(201);
    district.execute(project, 2022, "30.00", project + "-1").statusCode(201);
    district.execute(project, 2022, "40.00", project + "-2").statusCode(201);
    return project;
  }

  /** As the owner of the tables, with the triggers off. */
  private static void tamper(String project, List<String> statements) {
    String account = "project_id = '" + project + "' AND fiscal_year = 2022";
    TableOwner.execute(
        Stream.of(
                Stream.of(
                    "ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only",
                    "ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_hashed"),
                statements.stream().map(sql -> sql.replace("${account}", account)),
                Stream.of(
                    "ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only",
                    "ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_hashed"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private static final String HEAD =
      "UPDATE budget_account SET last_hash = (SELECT hash FROM ledger_entry WHERE ${account}"
          + " ORDER BY number DESC LIMIT 1) WHERE ${account}";

  private static Arguments broken(String what, int number, String code, String... statements) {
    return Arguments.of(what, number, code, List.of(statements));
  }

  private static String set(String change, int number) {
    return "UPDATE ledger_entry SET " + change + " WHERE ${account} AND number = " + number;
  }

  private static String delete(int number) {
    return "DELETE FROM ledger_entry WHERE ${account} AND number = " + number;
  }
}
