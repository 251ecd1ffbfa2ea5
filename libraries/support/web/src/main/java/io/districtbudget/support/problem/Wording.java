package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * How a refusal is answered.
 *
 * @param status HTTP status: 400 the request's shape, 403 who may, 404 what is not there, 409
 *     state, 412 version, 422 a rule of the domain
 * @param code the code when it is not the constant's own name, as of two sentences for one rule
 * @param sentence both sentences, in which {@code {name}} stands for a value
 */
public record Wording(int status, @Nullable String code, LocalText sentence) {

  /** 400: the request's shape. */
  public static Wording malformed(String zh, String en) {
    return of(400, zh, en);
  }

  /** 403: the caller may not. */
  public static Wording forbidden(String zh, String en) {
    return of(403, zh, en);
  }

  /** 404: there is no such thing, or not for this caller. */
  public static Wording unknown(String zh, String en) {
    return of(404, zh, en);
  }

  /** 409: the state of the thing does not allow it. */
  public static Wording conflict(String zh, String en) {
    return of(409, zh, en);
  }

  /** 412: what was seen is no longer so. */
  public static Wording stale(String zh, String en) {
    return of(412, zh, en);
  }

  /** 422: a rule of the domain. */
  public static Wording rule(String zh, String en) {
    return of(422, zh, en);
  }

  /** Any other status. */
  public static Wording of(int status, String zh, String en) {
    return new Wording(status, null, new LocalText(zh, en));
  }

  /** The same, answered with another constant's code: one rule that is said in two ways. */
  public Wording as(String shared) {
    return new Wording(status, shared, sentence);
  }
}
