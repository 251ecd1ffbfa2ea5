package io.districtbudget.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 上传 (an upload that may be kept). As JSON, without its content, it tells repeated requests apart.
 *
 * @param indicator row that it proves, null for the assessment as a whole
 * @param checksum SHA-256 of the content, hexadecimal
 */
record Upload(
    @Nullable Integer indicator,
    String fileName,
    MediaType type,
    @JsonIgnore byte[] content,
    String checksum) {

  /**
   * A file as it came: still on the disk, of any size.
   *
   * @param name as the sender states it
   */
  record Received(String name, Path file, long size) {}

  /** Checks all that can be wrong with a file, at once; only one that is small enough is read. */
  static Upload of(@Nullable Integer indicator, int indicators, Received received, long most) {
    List<Violation> violations = new ArrayList<>();
    Optional<FileName> name = name(received, violations);
    Optional<MediaType> claimed = name.flatMap(known -> claimed(known, violations));
    byte[] content = content(received, most, violations);
    Optional<MediaType> type =
        content.length == 0
            ? Optional.empty()
            : claimed.flatMap(claim -> confirmed(claim, content, received, violations));
    checkIndicator(indicator, indicators, violations);
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return new Upload(
        indicator, name.orElseThrow().text(), type.orElseThrow(), content, checksumOf(content));
  }

  private static Optional<FileName> name(Received received, List<Violation> violations) {
    Optional<FileName> name = FileName.of(received.name());
    if (name.isEmpty()) {
      violations.add(
          EvidenceRefusal.FILE_NAME_INVALID.at(
              "/file", received.name(), Map.of("most", FileName.LONGEST)));
    }
    return name;
  }

  private static Optional<MediaType> claimed(FileName name, List<Violation> violations) {
    Optional<MediaType> claimed = MediaType.named(name.text());
    if (claimed.isEmpty()) {
      violations.add(
          EvidenceRefusal.FILE_TYPE_REFUSED.at(
              "/file", name.text(), Map.of("taken", MediaType.allEndings())));
    }
    return claimed;
  }

  /** Nothing when the size is not allowed. */
  private static byte[] content(Received received, long most, List<Violation> violations) {
    if (received.size() == 0 || received.size() > most) {
      violations.add(
          EvidenceRefusal.FILE_SIZE_REFUSED.at("/file", received.size(), Map.of("most", most)));
      return new byte[0];
    }
    try {
      return Files.readAllBytes(received.file());
    } catch (IOException cause) {
      throw new UncheckedIOException("upload not read", cause);
    }
  }

  private static Optional<MediaType> confirmed(
      MediaType claim, byte[] content, Received received, List<Violation> violations) {
    Optional<MediaType> confirmed = claim.confirmed(content, received.file());
    if (confirmed.isEmpty()) {
      violations.add(
          EvidenceRefusal.FILE_TYPE_DIFFERS.at(
              "/file", received.name(), Map.of("claimed", claim.name())));
    }
    return confirmed;
  }

  /** The row may have gone with a change of the targets since the upload was checked. */
  static void checkIndicator(
      @Nullable Integer indicator, int indicators, List<Violation> violations) {
    if (indicator != null && (indicator < 1 || indicator > indicators)) {
      violations.add(EvidenceRefusal.INDICATOR_UNKNOWN.at("/indicator", indicator));
    }
  }

  static String checksumOf(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("content not summed", cause);
    }
  }
}
