package io.districtbudget.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Tokens signed like those of the realm. The key is the test JVM's own, shared by its loaders. */
final class TestTokens {

  private static final String KEY = "district.test.key";
  private static final String AUDIENCE = "district-budget";

  private TestTokens() {}

  static String publicKey() {
    return Base64.getEncoder().encodeToString(keys().getPublic().getEncoded());
  }

  static String of(String caller) {
    return claims(caller, "finance").jws().sign(keys().getPrivate());
  }

  static String without(String role, String caller) {
    return claims(caller, "not-" + role).jws().sign(keys().getPrivate());
  }

  static String ofDemoRealm(String caller) {
    return claims(caller, "finance").claim("demo", true).jws().sign(keys().getPrivate());
  }

  static String ofAnotherRealm(String caller) {
    return claims(caller, "finance").jws().sign(newKeys().getPrivate());
  }

  static String forAnotherAudience(String caller) {
    return claims(caller, "finance").audience("other").jws().sign(keys().getPrivate());
  }

  static String expired(String caller) {
    return claims(caller, "finance")
        .issuedAt(1_600_000_000)
        .expiresAt(1_600_000_900)
        .jws()
        .sign(keys().getPrivate());
  }

  static String expiringIn(long seconds, String caller) {
    return claims(caller, "finance").expiresIn(seconds).jws().sign(keys().getPrivate());
  }

  private static JwtClaimsBuilder claims(String caller, String role) {
    return Jwt.claims()
        .issuer("http://id.example/realms/district-budget")
        .audience(AUDIENCE)
        .subject(caller)
        .upn(caller)
        .expiresIn(900)
        .claim("division", "310112")
        .claim("realm_access", Map.of("roles", List.of(role)));
  }

  /** The resource manager and the test may live in different class loaders. */
  private static synchronized KeyPair keys() {
    var known = System.getProperties().get(KEY);
    if (known instanceof KeyPair pair) {
      return pair;
    }
    var made = newKeys();
    System.getProperties().put(KEY, made);
    return made;
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
