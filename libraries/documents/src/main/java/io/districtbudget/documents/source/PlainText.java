package io.districtbudget.documents.source;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** 文本 (text): UTF-8, UTF-16 with its mark, or GB18030, as Windows in China saves it. */
final class PlainText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int HEAD = 512;

  private PlainText() {}

  static Source source(String name, byte[] document) {
    String text = decode(document);
    if (text.indexOf('\0') >= 0) {
      throw new SourceRefused(Reason.DOCUMENT_NOT_TEXT);
    }
    return page(text)
        ? new Source(name, SourceKind.HTML, HtmlSource.text(text))
        : new Source(name, SourceKind.TEXT, text);
  }

  private static boolean page(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length())).strip().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.startsWith("<?xml")
        || head.startsWith("<table")
        || head.startsWith("<head")
        || head.startsWith("<body");
  }

  private static String decode(byte[] document) {
    if (starts(document, 0xFF, 0xFE)) {
      return strict(document, StandardCharsets.UTF_16LE);
    }
    if (starts(document, 0xFE, 0xFF)) {
      return strict(document, StandardCharsets.UTF_16BE);
    }
    try {
      return strict(document, StandardCharsets.UTF_8);
    } catch (SourceRefused notUtf8) {
      return strict(document, GB18030);
    }
  }

  private static boolean starts(byte[] document, int first, int second) {
    return document.length > 1 && (document[0] & 0xFF) == first && (document[1] & 0xFF) == second;
  }

  private static String strict(byte[] document, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(document))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new SourceRefused(Reason.DOCUMENT_NOT_TEXT, malformed);
    }
  }
}
