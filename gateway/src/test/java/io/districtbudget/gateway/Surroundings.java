package io.districtbudget.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything around the door: two services that answer, of one a copy that is down, one service
 * that is down, one that is slow.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

  private final Vertx vertx = Vertx.vertx();

  @Override
  public Map<String, String> start() {
    var project = Upstream.start(vertx, "project");
    var indicator = Upstream.start(vertx, "indicator");
    var form = Upstream.start(vertx, "form");
    var configuration = new HashMap<String, String>();
    configuration.put("gateway.services.project.url", address(project));
    configuration.put(
        "gateway.services.indicator.url",
        address(Upstream.portOfNobody()) + "," + address(indicator));
    configuration.put("gateway.services.form.url", address(form));
    configuration.put("gateway.services.form.deadline", "700ms");
    configuration.put("gateway.services.assessment.url", address(Upstream.portOfNobody()));
    configuration.put("gateway.openapi.issuer", "http://id.example/realms/district-budget");
    configuration.put("gateway.openapi.keep-incomplete", "0s");
    configuration.put("gateway.max-body-size", "100K");
    configuration.put("gateway.services.indicator.max-body-size", "50K");
    configuration.put("gateway.keep-alive", "1s");
    configuration.put("gateway.rate.per-second", "1");
    configuration.put("district.http.head-deadline", "1s");
    configuration.put("district.http.body-deadline", "3s");
    configuration.put("gateway.rate.burst", "40");
    configuration.put("quarkus.oidc.public-key", TestTokens.publicKey());
    return configuration;
  }

  private static String address(int port) {
    return URI.create("http://127.0.0.1:" + port).toString();
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
