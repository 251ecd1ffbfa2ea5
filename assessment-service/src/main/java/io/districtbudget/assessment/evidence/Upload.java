package io.districtbudget.assessment.evidence;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 上传 (an upload that may be kept).
 *
 * @param indicator row that it proves, null for the assessment as a whole
 * @param checksum SHA-256 of the content, hexadecimal
 */
record Upload(
    @Nullable Integer indicator, String fileName, MediaType type, byte[] content, String checksum) {
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST_NAME = 200;

  /** Checks all that can be wrong with a file, at once. */
  static Upload of(
      @Nullable Integer indicator, int indicators, String stated, byte[] content, long most) {
    List<Violation> violations = new ArrayList<>();
    String name = PATH.matcher(CONTROL.matcher(stated).replaceAll("")).replaceFirst("").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      report(
          violations,
          "/file",
          "FILE_NAME_INVALID",
          LocalText.of(
              "文件名不能为空，也不能超过 %d 字。", "A file needs a name of at most %d characters.", LONGEST_NAME),
          stated);
    }
    Optional<MediaType> type = MediaType.named(name);
    if (type.isEmpty()) {
      report(
          violations,
          "/file",
          "FILE_TYPE_REFUSED",
          LocalText.of(
              "不接受这种文件，可上传：%s。",
              "Files of this type are not taken; taken: %s.", MediaType.endings()),
          name);
    } else if (!type.get().fits(content)) {
      report(
          violations,
          "/file",
          "FILE_TYPE_DIFFERS",
          LocalText.of("文件内容不是 %s。", "The content is no %s.", type.get().name()),
          name);
    }
    if (content.length == 0 || content.length > most) {
      report(
          violations,
          "/file",
          "FILE_SIZE_REFUSED",
          LocalText.of(
              "文件大小 %d 字节，应在 1 至 %d 字节之间。",
              "The file has %d bytes; 1 to %d are taken.", content.length, most),
          content.length);
    }
    if (indicator != null && (indicator < 1 || indicator > indicators)) {
      report(
          violations,
          "/indicator",
          "INDICATOR_UNKNOWN",
          LocalText.of("没有第 %d 行指标。", "There is no indicator %d.", indicator),
          indicator);
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return new Upload(indicator, name, type.orElseThrow(), content, checksumOf(content));
  }

  private static void report(
      List<Violation> violations, String pointer, String code, LocalText text, Object rejected) {
    violations.add(Violation.of(pointer, code, text, rejected));
  }

  static String checksumOf(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("content not summed", cause);
    }
  }
}
