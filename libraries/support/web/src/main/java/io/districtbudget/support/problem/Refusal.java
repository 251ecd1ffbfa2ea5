package io.districtbudget.support.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 拒绝 (refusal): one reason for which a feature refuses. A feature lists all of its own in one enum,
 * so that what may be refused is read in one place; rules return them with the value that they
 * refuse, and the use case throws once.
 */
public interface Refusal {

  /** The constant's name. */
  String name();

  /** What is said and with which status. */
  Wording wording();

  /** Stable code that callers branch on: the constant's name unless its wording states another. */
  default String code() {
    String stated = wording().code();
    return stated == null ? name() : stated;
  }

  /** Refuses a value of the request; {@code {rejected}} in the sentence stands for it. */
  default Violation at(@Nullable String pointer, @Nullable Object rejected) {
    return at(pointer, rejected, Map.of());
  }

  /**
   * Refuses a value of the request.
   *
   * @param pointer JSON pointer of the value, or null when no single value is wrong
   * @param rejected the value as it came, or null when it is missing
   * @param named what the sentence's other names stand for
   */
  default Violation at(@Nullable String pointer, @Nullable Object rejected, Map<String, ?> named) {
    Map<String, @Nullable Object> values = new HashMap<>(named);
    values.put("rejected", rejected);
    return Violation.of(pointer, code(), wording().sentence().filled(values), rejected);
  }

  /** The problem as a whole, of no single value. */
  default ProblemException problem() {
    return problem(Map.of());
  }

  /** The problem as a whole, of no single value, with what the sentence's names stand for. */
  default ProblemException problem(Map<String, ?> named) {
    return problem(named, List.of());
  }

  /** The problem as a whole, of everything that is wrong with its parts. */
  default ProblemException problem(Map<String, ?> named, List<Violation> violations) {
    return new ProblemException(
        wording().status(), code(), wording().sentence().filled(named), violations);
  }

  /** The problem of one value. */
  default ProblemException problemAt(@Nullable String pointer, @Nullable Object rejected) {
    return problemAt(pointer, rejected, Map.of());
  }

  /** The problem of one value, with what the sentence's other names stand for. */
  default ProblemException problemAt(
      @Nullable String pointer, @Nullable Object rejected, Map<String, ?> named) {
    Violation violation = at(pointer, rejected, named);
    return new ProblemException(
        wording().status(), violation.code(), violation.message(), List.of(violation));
  }
}
