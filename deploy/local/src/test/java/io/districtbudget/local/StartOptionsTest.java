package io.districtbudget.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {

  @Test
  void startsEverythingOnTheUsualPortsWithoutOptions() {
    var options = StartOptions.parse();
    assertThat(options.fresh()).isFalse();
    assertThat(options.sample()).isTrue();
    assertThat(options.parts()).containsExactly(Part.values());
    assertThat(options.ports().of(Part.GATEWAY)).isEqualTo(8080);
    assertThat(options.ports().of(Part.KEYCLOAK)).isEqualTo(8180);
    assertThat(options.ports().of(Part.POSTGRES)).isEqualTo(5433);
    assertThat(options.ports().of(Part.KAFKA)).isEqualTo(9092);
    assertThat(options.ports().management(Part.FORM)).isEqualTo(9084);
  }

  @Test
  void optionsCanBeCombined() {
    var options = StartOptions.parse("--fresh", "--ports-from", "20000", "--no-sample");
    assertThat(options.fresh()).isTrue();
    assertThat(options.sample()).isFalse();
    assertThat(options.platformOnly()).isFalse();
    assertThat(options.ports().of(Part.GATEWAY)).isEqualTo(20000);
    assertThat(options.ports().of(Part.KEYCLOAK)).isEqualTo(20001);
    assertThat(options.ports().of(Part.FORM)).isEqualTo(20005);
    assertThat(options.ports().of(Part.KAFKA)).isEqualTo(20007);
    assertThat(options.ports().management(Part.GATEWAY)).isEqualTo(20008);
    assertThat(options.ports().management(Part.FORM)).isEqualTo(20012);
  }

  @Test
  void thePlatformIsTheInfrastructureOnly() {
    assertThat(StartOptions.parse("--platform").parts())
        .containsExactly(Part.KEYCLOAK, Part.POSTGRES, Part.KAFKA);
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(StartOptions.parse("--help").help()).isTrue();
    assertThat(StartOptions.HELP)
        .contains("--fresh", "--platform", "--no-sample", "--ports-from N", "--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "80", "65524", "99999", "-1"})
  void aPortThatCannotBeUsedIsRefusedWithTheRange(String port) {
    assertThatThrownBy(() -> StartOptions.parse("--ports-from", port))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("1024")
        .hasMessageContaining("65523")
        .hasMessageContaining("'" + port + "'");
  }

  @Test
  void aMissingPortIsRefused() {
    assertThatThrownBy(() -> StartOptions.parse("--ports-from")).isInstanceOf(StartException.class);
  }

  @Test
  void anUnknownOptionIsNamedInBothLanguages() {
    assertThatThrownBy(() -> StartOptions.parse("--frash"))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("没有选项 --frash")
        .hasMessageContaining("There is no option --frash");
  }
}
