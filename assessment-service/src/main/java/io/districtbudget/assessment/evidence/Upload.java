package io.districtbudget.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
      report(
          violations,
          "FILE_NAME_INVALID",
          LocalText.of(
              "文件名不能为空，也不能超过 %d 字。",
              "A file needs a name of at most %d characters.", FileName.LONGEST),
          received.name());
    }
    return name;
  }

  private static Optional<MediaType> claimed(FileName name, List<Violation> violations) {
    Optional<MediaType> claimed = MediaType.named(name.text());
    if (claimed.isEmpty()) {
      report(
          violations,
          "FILE_TYPE_REFUSED",
          LocalText.of(
              "不接受这种文件，可上传：%s。",
              "Files of this type are not taken; taken: %s.", MediaType.allEndings()),
          name.text());
    }
    return claimed;
  }

  /** Nothing when the size is not allowed. */
  private static byte[] content(Received received, long most, List<Violation> violations) {
    if (received.size() == 0 || received.size() > most) {
      report(
          violations,
          "FILE_SIZE_REFUSED",
          LocalText.of(
              "文件大小 %d 字节，应在 1 至 %d 字节之间。",
              "The file has %d bytes; 1 to %d are taken.", received.size(), most),
          received.size());
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
      report(
          violations,
          "FILE_TYPE_DIFFERS",
          LocalText.of(
              "文件内容不是 %s（文字须为 UTF-8 或 GB18030 编码）。",
              "The content is no %s (text must be UTF-8 or GB18030).", claim.name()),
          received.name());
    }
    return confirmed;
  }

  /** The row may have gone with a change of the targets since the upload was checked. */
  static void checkIndicator(
      @Nullable Integer indicator, int indicators, List<Violation> violations) {
    if (indicator != null && (indicator < 1 || indicator > indicators)) {
      violations.add(
          Violation.of(
              "/indicator",
              "INDICATOR_UNKNOWN",
              LocalText.of("没有第 %d 行指标。", "There is no indicator %d.", indicator),
              indicator));
    }
  }

  private static void report(
      List<Violation> violations, String code, LocalText text, Object rejected) {
    violations.add(Violation.of("/file", code, text, rejected));
  }

  static String checksumOf(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("content not summed", cause);
    }
  }
}
