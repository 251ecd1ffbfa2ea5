package io.districtbudget.support.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Names of operations, as generated clients call them: {@code listProjects}, {@code getProject},
 * {@code cancelProject}. They follow from method and path, so that they are as stable as these and
 * a new operation has one at once; an operation for which the rule finds no good name states its
 * own.
 */
final class OperationNames {

  /** Prefix of every path. */
  private static final String PREFIX = "/api/v1/";

  /** 绩效目标 are declared together: there is no single one. */
  private static final String TARGETS = "Targets";

  /** What a POST does whose path ends in a noun of doing; {@code %s} is what it is done to. */
  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("acceptance", "accept%s"),
          Map.entry("adjustment", "adjust%s"),
          Map.entry("adjustments", "post%sAdjustment"),
          Map.entry("adoptions", "adopt%s"),
          Map.entry("answer", "answer%s"),
          Map.entry("cancellation", "cancel%s"),
          Map.entry("budget-transfers", "transferBudget%s"),
          Map.entry("carry-over", "carryOver%s"),
          Map.entry("closing", "close%s"),
          Map.entry("closure", "close%s"),
          Map.entry("comparisons", "compare%s"),
          Map.entry("confirmation", "confirm%s"),
          Map.entry("confirmation-approval", "approve%sConfirmation"),
          Map.entry("correction", "correct%s"),
          Map.entry("department-approval", "approve%sAsDepartment"),
          Map.entry("department-review", "review%sAsDepartment"),
          Map.entry("dismissal", "dismiss%s"),
          Map.entry("executions", "post%sExecution"),
          Map.entry("figure-recounts", "recountFigures%s"),
          Map.entry("finance-approval", "approve%sAsFinance"),
          Map.entry("imports", "import%s"),
          Map.entry("moves", "move%s"),
          Map.entry("openings", "open%s"),
          Map.entry("publication", "publish%s"),
          Map.entry("reading-confirmations", "confirm%sReadings"),
          Map.entry("readings", "read%s"),
          Map.entry("rebuild", "rebuild%s"),
          Map.entry("recheck", "recheck%s"),
          Map.entry("redrive", "redrive%s"),
          Map.entry("rejection", "reject%s"),
          Map.entry("reopening", "reopen%s"),
          Map.entry("resending", "resend%s"),
          Map.entry("retry", "retry%s"),
          Map.entry("return", "return%s"),
          Map.entry("reversals", "post%sReversal"),
          Map.entry("scores", "score%s"),
          Map.entry("submission", "submit%s"),
          Map.entry("target-readings", "readTargets%s"),
          Map.entry("withdrawal", "withdraw%s"));

  private OperationNames() {}

  /**
   * The operation's name.
   *
   * @param lists whether the answer is a list
   */
  static String of(HttpMethod method, String path, boolean lists) {
    String[] verb = path.substring(PREFIX.length()).split(":", 2);
    String[] segments = verb[0].split("/");
    List<String> words = words(segments);
    String last = words.get(words.size() - 1);
    String within =
        words.subList(0, words.size() - 1).stream()
            .map(OperationNames::singular)
            .collect(Collectors.joining());
    if (verb.length > 1) {
      return verb[1] + within + last;
    }
    boolean one = segments[segments.length - 1].startsWith("{");
    String thing = within + (one && !lists ? singular(last) : last);
    return switch (method) {
      case GET -> (lists ? "list" : "get") + thing;
      case PUT -> "store" + thing;
      case PATCH -> "change" + thing;
      case DELETE -> "delete" + thing;
      default -> posted(segments, words, within);
    };
  }

  /** An act is done to one thing, or to many: {@code openHouses}. */
  private static String posted(String[] segments, List<String> words, String within) {
    String act = ACTS.get(segments[segments.length - 1]);
    String last = words.get(words.size() - 1);
    if (act == null) {
      return "create" + within + singular(last);
    }
    boolean many = segments.length > 1 && !segments[segments.length - 2].startsWith("{");
    return act.formatted(many ? String.join("", words.subList(0, words.size() - 1)) : within);
  }

  /** Names of things, as the path has them. */
  private static List<String> words(String[] segments) {
    return Stream.of(segments)
        .filter(segment -> !segment.startsWith("{"))
        .map(OperationNames::camel)
        .toList();
  }

  private static String camel(String segment) {
    StringBuilder camel = new StringBuilder();
    for (String word : segment.split("-", -1)) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return camel.toString();
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
