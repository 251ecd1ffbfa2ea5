package io.districtbudget.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("After the sign-in a browser stays on this site")
class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/projects/7?year=2022&q=%E7%94%B5", "/work#due"})
  void anAddressOfThisSiteIsKept(String asked) {
    assertThat(ReturnPath.of(asked)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "projects",
        "//evil.example/",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: b",
        "/a b",
        "/sign-in?to=/sign-in",
        "/sign-out",
      })
  void anythingElseBecomesTheStartPage(String asked) {
    assertThat(ReturnPath.of(asked)).isEqualTo("/");
  }

  @Test
  void soDoesNothingAndWhatIsTooLong() {
    assertThat(ReturnPath.of(null)).isEqualTo("/");
    assertThat(ReturnPath.of("/" + "a".repeat(2001))).isEqualTo("/");
  }
}
