package io.districtbudget.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRouteTest {

  private static final ServiceAddress ONE = at("http://127.0.0.1:8081");
  private static final ServiceAddress TWO = at("http://127.0.0.1:8091");
  private static final ServiceAddress THREE = at("http://127.0.0.1:8092");
  private static final ServiceRoute ROUTE = to(ONE);

  private static ServiceRoute to(ServiceAddress... copies) {
    var paths = List.of("/api/v1/projects", "/api/v1/projects-archive");
    return new ServiceRoute("project", List.of(copies), paths, Duration.ofSeconds(60), 1024);
  }

  private static ServiceAddress at(String url) {
    return new ServiceAddress(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/projects, true",
    "/api/v1/projects/7, true",
    "/api/v1/projects:batch, true",
    "/api/v1/projects-archive/7, true",
    "/api/v1/projectsandmore, false",
    "/api/v1/project, false",
    "/api/v2/projects, false",
  })
  void aPrefixEndsAtASegment(String path, boolean expected) {
    assertThat(ROUTE.serves(path)).isEqualTo(expected);
  }

  @Test
  void theLongestPrefixCounts() {
    assertThat(ROUTE.match("/api/v1/projects-archive/7"))
        .isEqualTo("/api/v1/projects-archive".length());
  }

  @ParameterizedTest
  @CsvSource({
    "http://project.example, 80, false",
    "https://project.example, 443, true",
    "https://project.example:8443, 8443, true",
  })
  void aUrlWithoutPortHasThatOfItsScheme(String url, int port, boolean secure) {
    assertThat(at(url).port()).isEqualTo(port);
    assertThat(at(url).secure()).isEqualTo(secure);
  }

  @Test
  void copiesAreAskedInTurn() {
    var copies = new ServiceCopies();
    var route = to(ONE, TWO, THREE);
    assertThat(copies.of(route)).containsExactly(ONE, TWO, THREE);
    assertThat(copies.of(route)).containsExactly(TWO, THREE, ONE);
    assertThat(copies.of(route)).containsExactly(THREE, ONE, TWO);
    assertThat(copies.of(ROUTE)).containsExactly(ONE);
  }

  @Test
  void aCopyThatIsNotReadyIsAskedLastUntilItIs() {
    var copies = new ServiceCopies();
    var route = to(ONE, TWO);
    copies.seen(TWO, false);
    assertThat(copies.of(route)).containsExactly(ONE, TWO);
    assertThat(copies.of(route)).containsExactly(ONE, TWO);
    copies.seen(TWO, true);
    copies.seen(ONE, false);
    assertThat(copies.of(route)).containsExactly(TWO, ONE);
    copies.seen(TWO, false);
    assertThat(copies.of(route)).containsExactlyInAnyOrder(ONE, TWO);
  }
}
