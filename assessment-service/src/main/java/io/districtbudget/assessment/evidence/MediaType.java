package io.districtbudget.assessment.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** 文件类型 (types of files that are taken), told by the name's ending and by the first bytes. */
enum MediaType {
  PDF("application/pdf", "%PDF-", "pdf"),
  PNG("image/png", "\u0089PNG", "png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK", "xlsx"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK", "docx"),
  TEXT("text/plain; charset=UTF-8", "", "txt"),
  CSV("text/csv; charset=UTF-8", "", "csv");

  private final String header;
  private final byte[] beginning;
  private final String[] endings;

  MediaType(String header, String beginning, String... endings) {
    this.header = header;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    this.endings = endings;
  }

  /** Value of the Content-Type header. */
  String header() {
    return header;
  }

  /** The type that a file's name claims. */
  static Optional<MediaType> named(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> Arrays.asList(type.endings).contains(ending))
        .findFirst();
  }

  /** True when the content begins as files of this type do; text holds no zero byte. */
  boolean fits(byte[] content) {
    if (beginning.length == 0) {
      for (byte each : content) {
        if (each == 0) {
          return false;
        }
      }
      return true;
    }
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** All endings, for messages. */
  static String endings() {
    return Arrays.stream(values())
        .flatMap(type -> Arrays.stream(type.endings))
        .collect(Collectors.joining(", "));
  }
}
