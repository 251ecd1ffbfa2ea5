package io.districtbudget.support.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.districtbudget.support.problem.ProblemDetails;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.UnknownFields;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Splits a batch into its lines and reads them as strictly as the single request is read. */
@ApplicationScoped
class Lines {

  private static final int TOO_LARGE = 413;

  private final ObjectMapper json;
  private final Validator validator;
  private final BatchLimits limits;

  Lines(ObjectMapper json, Validator validator, BatchLimits limits) {
    this.json = json;
    this.validator = validator;
    this.limits = limits;
  }

  /**
   * The lines that are not blank.
   *
   * @throws ProblemException 400 BATCH_EMPTY, 413 BATCH_TOO_LONG
   */
  List<Line> of(byte[] batch) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int number = 1; start < batch.length; number++) {
      int end = start;
      while (end < batch.length && batch[end] != '\n') {
        end++;
      }
      if (!blank(batch, start, end)) {
        lines.add(new Line(number, Arrays.copyOfRange(batch, start, end)));
      }
      start = end + 1;
    }
    requireBounds(lines.size());
    return lines;
  }

  /**
   * The request that the line states.
   *
   * @throws ProblemException 400 REQUEST_INVALID with every unknown or invalid field, 413
   *     LINE_TOO_LONG, or what the value constructors refuse
   */
  <T> T read(Line line, Class<T> type) {
    if (line.json().length > limits.maxLineBytes()) {
      throw tooLong(line.json().length);
    }
    T request = parse(line, type);
    Set<ConstraintViolation<T>> violations = validator.validate(request);
    if (!violations.isEmpty()) {
      throw ProblemDetails.refusal(new ConstraintViolationException(violations));
    }
    return request;
  }

  private <T> T parse(Line line, Class<T> type) {
    ObjectReader reader = json.readerFor(type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try {
      T request = UnknownFields.strictly(() -> reader.<T>readValue(line.json()));
      if (request == null) {
        throw ProblemException.malformed(
            "REQUEST_INVALID", new LocalText("该行须为一个 JSON 对象。", "The line must be a JSON object."));
      }
      return request;
    } catch (IOException unreadable) {
      throw ProblemDetails.refusal(unreadable);
    }
  }

  private void requireBounds(int size) {
    if (size == 0) {
      throw ProblemException.malformed(
          "BATCH_EMPTY", new LocalText("批次中没有任何一行。", "The batch has no line."));
    }
    if (size > limits.maxLines()) {
      throw new ProblemException(
          TOO_LARGE,
          "BATCH_TOO_LONG",
          LocalText.of(
              "批次有 %d 行，最多 %d 行；请分批提交，未处理任何一行。",
              "The batch has %d lines, %d at most; send it in parts. No line was done.",
              size,
              limits.maxLines()),
          List.of());
    }
  }

  private ProblemException tooLong(int bytes) {
    return new ProblemException(
        TOO_LARGE,
        "LINE_TOO_LONG",
        LocalText.of(
            "该行有 %d 字节，最多 %d 字节。",
            "The line has %d bytes, %d at most.", bytes, limits.maxLineBytes()),
        List.of());
  }

  private static boolean blank(byte[] batch, int start, int end) {
    for (int i = start; i < end; i++) {
      if (batch[i] != ' ' && batch[i] != '\t' && batch[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
