package io.districtbudget.indicator.catalogue.adoption;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * 方案摘要 (digest of groups): the same for the same groups, so that what was shown is what is done.
 */
final class PlanDigest {

  private PlanDigest() {}

  /** SHA-256 in hexadecimal. */
  static String of(List<NameGroup> groups) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (NameGroup group : groups) {
        update(digest, group.key(), String.valueOf(group.into()));
        group
            .variants()
            .forEach(v -> update(digest, v.plain(), v.name(), v.uses() + "", v.target() + ""));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void update(MessageDigest digest, String... parts) {
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }
}
