package io.districtbudget.assessment.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** 文件类型 (types of files that are taken): claimed by the name's ending, confirmed by the content. */
enum MediaType {
  PDF("application/pdf", "%PDF-", "pdf"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK", "xlsx"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK", "docx"),
  TEXT("text/plain; charset=UTF-8", "", "txt"),
  CSV("text/csv; charset=UTF-8", "", "csv"),
  /** Text as Chinese Windows and its Excel write it. */
  TEXT_GB18030("text/plain; charset=GB18030", ""),
  CSV_GB18030("text/csv; charset=GB18030", "");

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

  /** How the names of such files end, without the dot. */
  String ending() {
    return switch (this) {
      case TEXT_GB18030 -> TEXT.ending();
      case CSV_GB18030 -> CSV.ending();
      default -> endings[0];
    };
  }

  /** The type that a file's name claims: what follows its last dot. */
  static Optional<MediaType> named(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> dot > 0 && Arrays.asList(type.endings).contains(ending))
        .findFirst();
  }

  /**
   * The type that the content of a file that claims this type really has; empty when it is another.
   *
   * @param file the same content as a file
   */
  Optional<MediaType> confirmed(byte[] content, Path file) {
    return switch (this) {
      case PDF, PNG, JPEG -> Optional.of(this).filter(type -> begins(content));
      case XLSX, DOCX ->
          Optional.of(this).filter(type -> begins(content) && OfficePackage.isA(file, header));
      case TEXT, CSV, TEXT_GB18030, CSV_GB18030 -> TextEncoding.of(content).map(this::in);
    };
  }

  private MediaType in(TextEncoding encoding) {
    boolean csv = this == CSV || this == CSV_GB18030;
    return switch (encoding) {
      case UTF_8 -> csv ? CSV : TEXT;
      case GB18030 -> csv ? CSV_GB18030 : TEXT_GB18030;
    };
  }

  private boolean begins(byte[] content) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** All endings, for messages. */
  static String allEndings() {
    return Arrays.stream(values())
        .flatMap(type -> Arrays.stream(type.endings))
        .collect(Collectors.joining(", "));
  }
}
