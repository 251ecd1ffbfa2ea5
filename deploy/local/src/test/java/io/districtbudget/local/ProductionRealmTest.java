package io.districtbudget.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The realm for production")
class ProductionRealmTest {

  private static final Path KEYCLOAK = Installation.find().root().resolve("deploy/keycloak");

  private static JsonNode read(String name) throws IOException {
    return new ObjectMapper().readTree(KEYCLOAK.resolve(name).toFile());
  }

  @Test
  @DisplayName("nobody is in it, nothing of the demo, and no secret")
  void nothingThatEverybodyKnows() throws IOException {
    var realm = read("production-realm.json");
    assertThat(realm.path("users")).isEmpty();
    assertThat(realm.toString()).doesNotContain("demo", "\"value\":\"true\"");
    assertThat(realm.path("clients"))
        .allSatisfy(client -> assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+}"));
  }

  @Test
  @DisplayName("roles, claims and audience are those of the demo realm, with which all tests run")
  void sameClaims() throws IOException {
    var production = read("production-realm.json");
    var demo = read("district-budget-realm.json");
    assertThat(production.path("roles")).isEqualTo(demo.path("roles"));
    assertThat(production.path("components")).isEqualTo(demo.path("components"));
    assertThat(mappers(web(production))).isNotEmpty().isSubsetOf(mappers(web(demo)));
  }

  @Test
  @DisplayName("passwords, second factor, failures and lifetimes have a policy")
  void policy() throws IOException {
    var realm = read("production-realm.json");
    assertThat(realm.path("passwordPolicy").asText()).contains("length(12)", "notUsername");
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("failureFactor").asInt()).isBetween(3, 10);
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("requiredActions"))
        .anySatisfy(
            action -> {
              assertThat(action.path("alias").asText()).isEqualTo("CONFIGURE_TOTP");
              assertThat(action.path("defaultAction").asBoolean()).isTrue();
            });
  }

  private static JsonNode web(JsonNode realm) {
    for (var client : realm.path("clients")) {
      if (client.path("clientId").asText().equals("web")) {
        return client;
      }
    }
    throw new AssertionError("no client of the gateway");
  }

  private static List<String> mappers(JsonNode client) {
    List<String> names = new ArrayList<>();
    client.path("protocolMappers").forEach(mapper -> names.add(mapper.path("name").asText()));
    return names;
  }
}
