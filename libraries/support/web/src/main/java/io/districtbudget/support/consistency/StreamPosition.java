package io.districtbudget.support.consistency;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far one aggregate's events have come.
 *
 * @param stream {@code project}, {@code budget} or {@code targets}
 * @param id the project, with {@code /year} where the stream has one sequence per fiscal year
 * @param sequence number of the newest event, from 1
 */
public record StreamPosition(String stream, String id, long sequence) {

  private static final Pattern FORM =
      Pattern.compile(
          "([a-z]+):([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:/[0-9]{4})?)"
              + ":([0-9]{1,18})");

  /** Whether there is anything to wait for: events are counted from 1. */
  boolean isWritten() {
    return sequence > 0;
  }

  /** The aggregate as tokens name it. */
  public String aggregate() {
    return stream + ":" + id;
  }

  /** Reads a token of one or more positions; 400 CONSISTENCY_TOKEN_INVALID when it is none. */
  public static List<StreamPosition> parse(String token) {
    List<StreamPosition> positions = new ArrayList<>();
    for (String part : token.split(",", -1)) {
      Matcher matcher = FORM.matcher(part.trim());
      if (!matcher.matches()) {
        LocalText text = LocalText.of("不是有效的一致性标记：%s。", "Not a consistency token: %s.", part);
        throw ProblemException.malformed(
            "CONSISTENCY_TOKEN_INVALID",
            text,
            Violation.of(null, "CONSISTENCY_TOKEN_INVALID", text, part));
      }
      positions.add(
          new StreamPosition(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))));
    }
    return positions;
  }
}
