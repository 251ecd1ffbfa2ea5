package io.districtbudget.support.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one link of a chain: SHA-256, hexadecimal, over the fields in the given order, each
 * written as its length in characters (Unicode code points; -1 when absent), a colon, its text and
 * a line feed, in UTF-8. With the lengths no two lists of fields give the same text. PostgreSQL
 * computes the same with {@code char_length} and {@code sha256}.
 */
public final class ChainHash {

  private ChainHash() {}

  /** The hash over the fields; the one of the link before is usually the last of them. */
  public static String of(List<? extends @Nullable Object> fields) {
    StringBuilder text = new StringBuilder();
    for (Object field : fields) {
      String value = field == null ? "" : field.toString();
      int length = field == null ? -1 : value.codePointCount(0, value.length());
      text.append(length).append(':').append(value).append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
