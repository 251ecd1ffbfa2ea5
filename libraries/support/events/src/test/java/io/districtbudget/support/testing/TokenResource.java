package io.districtbudget.support.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A key that signs tokens, for the tests of a service that needs no database and no Kafka. */
public class TokenResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.oidc.public-key",
        TestTokens.publicKey(),
        "quarkus.oidc.token.issuer",
        TestTokens.ISSUER,
        TestTokens.PRIVATE_KEY,
        TestTokens.privateKey());
  }

  @Override
  public void stop() {}
}
