package io.districtbudget.support.http;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version that a caller read before it changes something (RFC 9110, {@code If-Match}).
 *
 * @param etag the strong entity tag as it was sent, or {@code *}
 */
public record ExpectedVersion(String etag) {

  /** The header as it came; 428 PRECONDITION_REQUIRED when it is missing. */
  public static ExpectedVersion of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          428,
          "PRECONDITION_REQUIRED",
          new LocalText(
              "修改前须在 If-Match 中给出读到的 ETag。", "Changes need If-Match with the ETag that was read."),
          List.of());
    }
    return new ExpectedVersion(ifMatch.trim());
  }

  /**
   * The same where the thing may not be there yet: then 428 tells how the first one is stored.
   *
   * @param there whether there is one
   */
  public static ExpectedVersion of(@Nullable String ifMatch, boolean there) {
    if (!there && (ifMatch == null || ifMatch.isBlank())) {
      throw new ProblemException(
          428,
          "PRECONDITION_REQUIRED",
          new LocalText(
              "尚无内容，首次存入须带 If-None-Match: *。",
              "There is none yet: the first needs If-None-Match: *."),
          List.of());
    }
    return of(ifMatch);
  }

  /** The strong entity tag of a version. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /** 412 VERSION_STALE, with the present ETag, unless this is the present version. */
  public void check(long present) {
    if (!etag.equals("*") && !etag.equals(etag(present))) {
      throw new ProblemException(
              412,
              "VERSION_STALE",
              LocalText.of(
                  "数据已变更：提交依据的版本是 %s，当前版本是 %s，请重新读取后再提交。",
                  "It has changed: the request is based on version %s, the present one is %s.",
                  etag,
                  etag(present)),
              List.of())
          .withHeader("ETag", etag(present));
    }
  }
}
