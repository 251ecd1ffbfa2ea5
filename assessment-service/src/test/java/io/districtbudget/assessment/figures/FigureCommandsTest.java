package io.districtbudget.assessment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.StoredRows;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
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
@DisplayName("deploy/commands/compare-figures and recount-figures, as an operator runs them")
@SuppressWarnings("NullAway.Init")
class FigureCommandsTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @TestHTTPResource("/")
  String address;

  @Test
  @DisplayName("0 for equal figures, 1 with each that differs, 2 when it cannot ask; then mended")
  void exitStatus() throws Exception {
    district.submitted(district.aProjectReadyToAssess("甲"));
    Run equal = compare(Roles.AUDITOR);
    assertThat(equal.output).containsPattern("equal: \\d\\d figures\\.").contains("看板数据与明细一致");
    assertThat(equal.status).isZero();

    StoredRows.change(
        "UPDATE figure SET value = value + 1 WHERE division = ? AND name = 'executed'",
        district.division());
    for (String year : new String[] {"", "2024"}) {
      Run different = compare(Roles.AUDITOR, year);
      assertThat(different.output)
          .containsPattern("different: 2 of \\d\\d figures\\.")
          .contains(
              "year=2024 department=901 unit=- figure=executed kept=90001.00 counted=90000.00\n")
          .contains(
              "year=2024 department=901 unit=901001 figure=executed kept=90001.00"
                  + " counted=90000.00\n");
      assertThat(different.status).isEqualTo(1);
    }
    assertThat(compare(Roles.AUDITOR, "2023").status).isZero();

    assertThat(recount(Roles.AUDITOR, "核对有差异").status).isEqualTo(2);
    assertThat(recount(Roles.ADMIN).status).isEqualTo(2);
    assertThat(recount(Roles.ADMIN, "a \"quoted\" reason").status).isEqualTo(2);
    Run mended = recount(Roles.ADMIN, "核对有差异");
    assertThat(mended.output)
        .containsPattern("recounted: \\d\\d figures, 2 of them mended\\.")
        .contains("unit=901001 figure=executed was=90001.00 is=90000.00\n");
    assertThat(mended.status).isZero();
    assertThat(compare(Roles.AUDITOR).status).isZero();
  }

  @Test
  @DisplayName("2 when it may not, is asked nonsense, or nobody answers")
  void notCompared() throws Exception {
    assertThat(compare(Roles.UNIT).status).isEqualTo(2);
    assertThat(compare(Roles.UNIT).output).contains("answered 403");
    assertThat(compare(Roles.AUDITOR, "last year").status).isEqualTo(2);
    address = "http://127.0.0.1:1/";
    assertThat(compare(Roles.AUDITOR).status).isEqualTo(2);
    assertThat(compare(Roles.AUDITOR).output).contains("no answer from http://127.0.0.1:1");
    assertThat(recount(Roles.ADMIN, "无人应答").status).isEqualTo(2);
  }

  private record Run(int status, String output) {}

  private Run compare(String role, String... arguments) throws IOException, InterruptedException {
    return run("compare-figures", role, arguments);
  }

  private Run recount(String role, String... arguments) throws IOException, InterruptedException {
    return run("recount-figures", role, arguments);
  }

  private Run run(String name, String role, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "deploy", "commands", name).toString());
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
