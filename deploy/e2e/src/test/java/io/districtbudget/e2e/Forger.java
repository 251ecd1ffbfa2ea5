package io.districtbudget.e2e;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tokens with every claim as it should be, signed with a key of our own. */
public final class Forger {

  private Forger() {}

  /**
   * A token that no realm has signed.
   *
   * @param keyId what it says about its key, or null for nothing
   */
  public static String token(URI issuer, @Nullable String keyId) {
    long now = Clock.systemUTC().instant().getEpochSecond();
    String key = keyId == null ? "" : ",\"kid\":\"" + keyId + "\"";
    String claims =
        """
        {"iss":"%s","aud":"district-budget","sub":"forger","iat":%d,"exp":%d,"demo":true,\
        "division":"310112","realm_access":{"roles":["finance","admin"]}}\
        """
            .formatted(issuer, now, now + 600);
    String signed =
        encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"%s}".formatted(key)) + "." + encoded(claims);
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(signed));
  }

  private static byte[] signature(String signed) {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.generateKeyPair().getPrivate());
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
