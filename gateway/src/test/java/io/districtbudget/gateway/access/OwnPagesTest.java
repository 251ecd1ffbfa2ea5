package io.districtbudget.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A write by cookie comes from a script of our own pages")
class OwnPagesTest {

  private static final String HERE = "budget.example:8443";

  @ParameterizedTest(name = "X-Requested-With {0}, Sec-Fetch-Site {1}, Origin {2}: {3}")
  @CsvSource({
    "JavaScript, same-origin, https://budget.example:8443, true",
    "JavaScript, , https://budget.example:8443, true",
    "javascript, , , true",
    ", same-origin, https://budget.example:8443, false",
    "XMLHttpRequest, same-origin, https://budget.example:8443, false",
    "JavaScript, cross-site, https://budget.example:8443, false",
    "JavaScript, same-site, https://budget.example:8443, false",
    "JavaScript, same-origin, https://evil.example, false",
    "JavaScript, , https://budget.example, false",
    "JavaScript, , null, false",
  })
  void byItsHeaders(String script, String site, String origin, boolean expected) {
    var headers = MultiMap.caseInsensitiveMultiMap();
    addIfPresent(headers, "X-Requested-With", script);
    addIfPresent(headers, "Sec-Fetch-Site", site);
    addIfPresent(headers, "Origin", origin);
    assertThat(OwnPages.sent(headers, HERE)).isEqualTo(expected);
  }

  @Test
  void anOriginFitsNoUnknownHost() {
    var headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("X-Requested-With", "JavaScript")
            .add("Origin", "https://" + HERE);
    assertThat(OwnPages.sent(headers, null)).isFalse();
  }

  private static void addIfPresent(MultiMap headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value);
    }
  }
}
