package io.districtbudget.support.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Health: the status for everybody, details and metrics for operators")
class StatusAtTheDoorTest {

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  @DisplayName("where requests are served: up or down, and no metrics")
  void status() {
    for (String asked : new String[] {"/q/health/live", "/q/health/ready"}) {
      given().get(asked).then().statusCode(200).body(equalTo("{\"status\":\"UP\"}"));
    }
    for (String inside : new String[] {"/q/health", "/q/metrics", "/metrics"}) {
      given().get(inside).then().statusCode(404);
    }
  }

  @Test
  @DisplayName("on the management port: each check, and Prometheus")
  void details() {
    given()
        .get(management.resolve("health/ready"))
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("Database connections health check"));
    given()
        .get(management.resolve("metrics"))
        .then()
        .statusCode(200)
        .body(containsString("outbox_queued_events"));
  }
}
