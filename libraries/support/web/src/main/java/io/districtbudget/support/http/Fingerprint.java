package io.districtbudget.support.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of what makes a request or an answer the same as another. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * 64 hexadecimal digits. Each part counts with its length, so that text cannot move from one part
   * into another.
   */
  public static String of(String subject, List<byte[]> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, subject.getBytes(StandardCharsets.UTF_8));
      parts.forEach(part -> update(digest, part));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static void update(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }
}
