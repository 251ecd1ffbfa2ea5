package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TableOwner;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("deploy/commands/verify-ledger, as an operator runs it")
@SuppressWarnings("NullAway.Init")
class VerifyLedgerCommandTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @TestHTTPResource("/")
  String address;

  @Test
  @DisplayName("0 for sound books, 1 and the first broken entry for others, 2 when it cannot ask")
  void exitStatus() throws Exception {
    String project = district.aProject().withBudget(2022, "100.00");
    district.execute(project, 2022, "40.00", "V-1").statusCode(201);
    Run sound = verify(Roles.AUDITOR);
    assertThat(sound.output).contains("intact: 1 accounts, 2 entries.").contains("账簿完好");
    assertThat(sound.status).isZero();

    TableOwner.execute(
        "ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only",
        "UPDATE ledger_entry SET amount = 41.00 WHERE number = 2 AND project_id = '"
            + project
            + "'",
        "ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only");
    for (String year : new String[] {"", "2022"}) {
      Run broken = verify(Roles.AUDITOR, year);
      assertThat(broken.output)
          .contains("broken: 1 of 1 accounts.")
          .contains("project=" + project + " year=2022 number=2 code=CONTENT_CHANGED 分录内容");
      assertThat(broken.status).isEqualTo(1);
    }
    assertThat(verify(Roles.AUDITOR, "2023").status).isZero();

    assertThat(verify(Roles.UNIT).status).isEqualTo(2);
    assertThat(verify(Roles.UNIT).output).contains("answered 403");
    assertThat(verify(Roles.AUDITOR, "last year").status).isEqualTo(2);
    address = "http://127.0.0.1:1/";
    assertThat(verify(Roles.AUDITOR).output).contains("no answer from http://127.0.0.1:1");
  }

  private record Run(int status, String output) {}

  private Run verify(String role, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "deploy", "commands", "verify-ledger").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GATEWAY", address.replaceAll("/$", ""),
                "TOKEN", TestTokens.token(role, district.division(), null, null)));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
