package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 400 HEADER_INVALID for headers that say no media type or language at all (RFC 9110), and 414
 * URI_TOO_LONG for a path and query without measure.
 */
@ApplicationScoped
class WellFormedHeaders {

  private static final int BEFORE_REST = 90;

  /** Less than what the server itself reads, which would answer without a word. */
  private static final int LONGEST_TARGET = 4000;

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String WEIGHT = "(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)";
  private static final String PARAMETER =
      "\\s*;\\s*(?:[qQ]=" + WEIGHT + "|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*\"))";
  private static final String TYPE = TOKEN + "/" + TOKEN + "(?:" + PARAMETER + ")*";
  private static final String LANGUAGE =
      "(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\\*)(?:\\s*;\\s*[qQ]=" + WEIGHT + ")?";

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "Accept", list(TYPE),
          "Content-Type", Pattern.compile(TYPE + "\\s*;?\\s*"),
          "Accept-Language", list(LANGUAGE));

  private final ProblemWriter problems;

  WellFormedHeaders(ProblemWriter problems) {
    this.problems = problems;
  }

  private static Pattern list(String element) {
    return Pattern.compile("\\s*(?:" + element + ")?(?:\\s*,\\s*(?:" + element + ")?)*\\s*");
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_REST);
  }

  private void check(RoutingContext exchange) {
    if (exchange.request().uri().length() > LONGEST_TARGET) {
      LocalText text =
          LocalText.of(
              "地址连同查询参数超过 %d 个字符。",
              "The path with its query is longer than %d characters.", LONGEST_TARGET);
      problems.sendAndLinger(exchange, new ProblemException(414, "URI_TOO_LONG", text, List.of()));
      return;
    }
    List<Violation> violations = new ArrayList<>();
    FORMS.forEach(
        (name, form) -> {
          String value = exchange.request().getHeader(name);
          if (value != null && !form.matcher(value).matches()) {
            LocalText text =
                LocalText.of(
                    "请求头 %s 的值“%s”格式有误。", "The header %s is malformed: \"%s\".", name, value);
            violations.add(Violation.of(null, "HEADER_INVALID", text, value));
          }
        });
    if (violations.isEmpty()) {
      exchange.next();
    } else {
      LocalText text = violations.get(0).message();
      problems.sendAndLinger(
          exchange, new ProblemException(400, "HEADER_INVALID", text, violations));
    }
  }
}
