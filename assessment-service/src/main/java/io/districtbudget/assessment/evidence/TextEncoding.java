package io.districtbudget.assessment.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** 文字编码 (encoding of a text): served as what it is, never converted. */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8),
  /** National standard, which contains GBK and GB2312. */
  GB18030(Charset.forName("GB18030"));

  private static final String BLANKS = "\t\n\r\f";
  private static final char END_OF_DOS_TEXT = '\u001a';

  private final Charset charset;

  TextEncoding(Charset charset) {
    this.charset = charset;
  }

  /** The first encoding in which the content is text without control characters. */
  static Optional<TextEncoding> of(byte[] content) {
    return Arrays.stream(values()).filter(encoding -> encoding.isText(content)).findFirst();
  }

  private boolean isText(byte[] content) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(TextEncoding::isControl);
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character)
        && BLANKS.indexOf(character) < 0
        && character != END_OF_DOS_TEXT;
  }
}
