package io.districtbudget.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a person opens is a page of the application")
class PagesTest {

  @ParameterizedTest
  @CsvSource({
    "/projects/7, 'text/html,application/xhtml+xml', true",
    "/apiary, text/html, true",
    "/, TEXT/HTML, true",
    "/projects/7, application/json, false",
    "/projects/7, , false",
    "/api/v1/nothing, text/html, false",
    "/q/nothing, text/html, false",
    "/assets/old-hash.js, text/html, false",
    "/index.html, text/html, false",
  })
  void byPathAndWhatItAccepts(String path, String accept, boolean expected) {
    assertThat(Pages.isPage(path, accept)).isEqualTo(expected);
  }
}
