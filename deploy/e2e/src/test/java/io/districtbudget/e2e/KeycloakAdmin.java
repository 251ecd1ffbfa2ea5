package io.districtbudget.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keycloak's own administration, for accounts that the demo realm lacks. */
final class KeycloakAdmin {

  private static final String ACCOUNT = "/service-account-user";

  private final String keycloak;
  private final String realm;

  KeycloakAdmin(District district) {
    String issuer = district.issuer().toString();
    int at = issuer.indexOf("/realms/");
    this.keycloak = issuer.substring(0, at);
    this.realm = issuer.substring(at + "/realms/".length());
  }

  /** A genuine token of the same Keycloak, from its own realm. */
  String masterToken() {
    return issued(
        "master",
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", "admin"));
  }

  /**
   * A token of a new machine client of the district's realm.
   *
   * @param claims exactly those that it carries beside the audience
   */
  String token(String role, Map<String, String> claims) {
    String client = role + "-" + UUID.randomUUID();
    Response made =
        admin()
            .body(
                Map.of(
                    "clientId", client,
                    "secret", client,
                    "publicClient", false,
                    "serviceAccountsEnabled", true,
                    "standardFlowEnabled", false,
                    "fullScopeAllowed", true,
                    "protocolMappers", mappers(claims)))
            .post("/clients");
    made.then().statusCode(201);
    String account =
        admin()
            .get(made.header("Location").replaceAll(".*/clients/", "/clients/") + ACCOUNT)
            .path("id");
    Map<String, Object> granted = admin().get("/roles/" + role).path("");
    admin()
        .body(List.of(granted))
        .post("/users/" + account + "/role-mappings/realm")
        .then()
        .statusCode(204);
    return issued(
        realm,
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client,
            "client_secret", client));
  }

  private static List<Map<String, Object>> mappers(Map<String, String> claims) {
    List<Map<String, Object>> mappers = new ArrayList<>();
    mappers.add(
        mapper("oidc-audience-mapper", "audience", "included.custom.audience", "district-budget"));
    Map<String, String> all = new HashMap<>(claims);
    all.put("demo", "true");
    all.forEach(
        (name, value) ->
            mappers.add(
                mapper(
                    "oidc-hardcoded-claim-mapper",
                    name,
                    "claim.name",
                    name,
                    "claim.value",
                    value,
                    "jsonType.label",
                    name.equals("demo") ? "boolean" : "String")));
    return mappers;
  }

  private static Map<String, Object> mapper(String kind, String name, String... settings) {
    Map<String, String> config = new HashMap<>(Map.of("access.token.claim", "true"));
    for (int i = 0; i < settings.length; i += 2) {
      config.put(settings[i], settings[i + 1]);
    }
    return Map.of(
        "name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
  }

  private RequestSpecification admin() {
    return given()
        .baseUri(keycloak)
        .basePath("/admin/realms/" + realm)
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(masterToken());
  }

  private String issued(String of, Map<String, String> grant) {
    return given()
        .formParams(grant)
        .post(keycloak + "/realms/" + of + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
