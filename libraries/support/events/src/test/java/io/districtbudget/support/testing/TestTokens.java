package io.districtbudget.support.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Signed access tokens as Keycloak issues them, for tests without Keycloak. */
public final class TestTokens {

  /** Issuer of the tokens. */
  public static final String ISSUER = "https://identity.test/realms/district-budget";

  static final String PRIVATE_KEY = "test.token.private-key";

  private static final String AUDIENCE = "district-budget";

  private static final String NEXT_DIVISION = "test.division.next";

  private static final KeyPair KEYS = generate();

  private static final KeyPair OTHER_KEYS = generate();

  private TestTokens() {}

  /**
   * A division that no other test uses, so that tests do not see each other's rows. Counted across
   * the class loaders of the JVM, in a region for which no special rules are shipped.
   */
  public static String freshDivision() {
    synchronized (System.getProperties()) {
      int next = Integer.getInteger(NEXT_DIVISION, 610_000);
      System.setProperty(NEXT_DIVISION, Integer.toString(next + 1));
      return Integer.toString(next);
    }
  }

  /** A token for the role, limited to a department and unit where they are given. */
  public static String token(
      String role, String division, @Nullable String department, @Nullable String unit) {
    JwtClaimsBuilder claims = claims(role, division, department, unit);
    return claims.sign(signingKey());
  }

  /** A token with the given roles and exactly the given claims beside them. */
  public static String ofRoles(List<String> roles, Map<String, Object> claims) {
    JwtClaimsBuilder token =
        Jwt.issuer(ISSUER)
            .audience(AUDIENCE)
            .subject("test-" + roles)
            .preferredUserName("test-" + roles)
            .claim("realm_access", Map.of("roles", roles))
            .expiresIn(Duration.ofHours(1));
    claims.forEach(token::claim);
    return token.sign(signingKey());
  }

  /** A token of the realm with some claims of its own, for tests of refusals. */
  public static String token(String role, String division, Map<String, Object> otherClaims) {
    JwtClaimsBuilder claims = claims(role, division, null, null);
    otherClaims.forEach(claims::claim);
    return claims.sign(signingKey());
  }

  /** A token that the realm made for another application, or for none in particular. */
  public static String forAudience(String role, String division, @Nullable String audience) {
    JwtClaimsBuilder claims = claims(role, division, null, null);
    if (audience == null) {
      claims.remove("aud");
    } else {
      claims.audience(audience);
    }
    return claims.sign(signingKey());
  }

  /** One person with several roles, within a department and unit. */
  public static String person(
      String subject, List<String> roles, String division, String department, String unit) {
    return claims(roles.get(0), division, department, unit)
        .subject(subject)
        .claim("realm_access", Map.of("roles", roles))
        .sign(signingKey());
  }

  /** A token that another realm signed. */
  public static String ofAnotherRealm(String role, String division) {
    return claims(role, division, null, null).sign(OTHER_KEYS.getPrivate());
  }

  private static JwtClaimsBuilder claims(
      String role, String division, @Nullable String department, @Nullable String unit) {
    JwtClaimsBuilder claims =
        Jwt.issuer(ISSUER)
            .audience(AUDIENCE)
            .subject("test-" + role)
            .preferredUserName("test-" + role)
            .claim("realm_access", Map.of("roles", List.of(role)))
            .claim("division", division)
            .expiresIn(Duration.ofHours(1));
    if (department != null) {
      claims.claim("department", department);
    }
    if (unit != null) {
      claims.claim("unit", unit);
    }
    return claims;
  }

  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  static String privateKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded());
  }

  /** Tests run in another class loader than the resource that made the key. */
  private static PrivateKey signingKey() {
    String encoded = ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
