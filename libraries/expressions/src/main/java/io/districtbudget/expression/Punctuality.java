package io.districtbudget.expression;

import io.districtbudget.expression.Qualifier.Basis;
import io.districtbudget.expression.Qualifier.Deadline;
import io.districtbudget.expression.Qualifier.ResponseTime;
import io.districtbudget.expression.Qualifier.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 按期 (whether a deadline was kept), as far as the two texts alone can tell: 11月 against 12月底前,
 * 1.5小时 against 注册后2小时内. Whatever else an actual value says leaves it open.
 */
public final class Punctuality {

  /** Planned, begun, partly done or late, and "2小时以上" says nothing about an end. */
  private static final Pattern NO_FACT =
      Pattern.compile("预计|计划|拟|将于|以上|超过|不低于|不少于|[>≥]|延误|延迟|延期|逾期|超时|超期|晚|截至|截止|开展|实施|启动|开始|部分|基本");

  private static final String END =
      "(?:(?:已经?|均已)?(?:全部|按期|按时|如期|顺利|提前)?" + "(?:完成验收|完成|完工|竣工|验收合格|验收通过|通过验收|验收|办结|结束))";

  private static final Pattern FINISHED = Pattern.compile(END);
  private static final Pattern BEFORE = Pattern.compile("(?:" + END + "[于在]?|已经?[于在]?|[于在])");
  private static final Pattern AT_END = Pattern.compile(END + "$");
  private static final Pattern PIECES = Pattern.compile("[,;]");

  /** Ends of something that only a target which names it as well asks for. */
  private static final Pattern OWN_END = Pattern.compile("(?:到位|交付|上线|付清|支付|发放|提交|上报|举办|投入使用)$");

  /** 1-12月, 第一至第四季度, 全年, 2022年度: the work goes on all that time. */
  private static final Pattern SPAN =
      Pattern.compile(".*(?:-|(?<!截)至|到(?!位)|、).*|全年|(?:20\\d\\d)年?度?|[当本]年度?");

  private static final Pattern ISO = Pattern.compile("20\\d\\d-\\d{1,2}-\\d{1,2}");

  /** What a duration may be called. */
  private static final Pattern DURATION =
      Pattern.compile("(?:平均|实际|最长)?(?:响应|到场|到达|处理|处置|解决|办理|办结|完成|回复|注册|审核)?(?:用时|耗时|时间|时长|在)?");

  private Punctuality() {}

  /**
   * True when the time that was reached surely lies within the time allowed.
   *
   * @param fiscalYear of a deadline that names no year; a date without one is of the deadline's
   */
  public static boolean kept(TargetReading target, ActualReading actual, int fiscalYear) {
    if (target.kind() != ReadingKind.DEADLINE
        || actual.kind() == ActualKind.NEGATIVE
        || NO_FACT.matcher(NormalText.of(actual.raw())).find()) {
      return false;
    }
    Qualifier due = target.qualifiers().isEmpty() ? null : target.qualifiers().get(0);
    return (due instanceof Deadline deadline && kept(target, deadline, actual, fiscalYear))
        || (due instanceof ResponseTime allowed && kept(allowed, actual));
  }

  private static boolean kept(
      TargetReading target, Deadline due, ActualReading actual, int fiscalYear) {
    LocalDate latest = due.latest(fiscalYear);
    return Optional.ofNullable(end(actual, target))
        .filter(done -> !Deadlines.ambiguous(done))
        .map(done -> done.latest(latest.getYear()))
        .filter(done -> span(due) ? done.equals(latest) : !done.isAfter(latest))
        .isPresent();
  }

  private static boolean span(Deadline due) {
    String text = ISO.matcher(due.text()).replaceAll("");
    return SPAN.matcher(text).matches();
  }

  /** The one date of a text that says nothing but this date and that the work was finished. */
  private static @Nullable Deadline end(ActualReading actual, TargetReading target) {
    Bracketed text = Bracketed.of(NormalText.of(actual.raw()));
    List<String> pieces = new ArrayList<>(List.of(PIECES.split(text.main(), -1)));
    pieces.addAll(text.inside());
    pieces.removeIf(piece -> FINISHED.matcher(piece).matches());
    return pieces.size() == 1 ? date(pieces.get(0), target) : null;
  }

  /** 11月, 11月完成, 已于11月完成, 完成于11月. */
  private static @Nullable Deadline date(String piece, TargetReading target) {
    Matcher own = OWN_END.matcher(piece);
    if (own.find() && !target.word().contains(own.group())) {
      return null;
    }
    Matcher before = BEFORE.matcher(piece);
    String rest = before.lookingAt() ? piece.substring(before.end()) : piece;
    Matcher end = AT_END.matcher(rest);
    String day = end.find() ? rest.substring(0, end.start()) : rest;
    return Deadlines.read(day).or(() -> Deadlines.dottedMonth(day)).orElse(null);
  }

  private static boolean kept(ResponseTime allowed, ActualReading actual) {
    BigDecimal most = allowed.amount();
    BigDecimal taken = actual.value();
    if (most == null
        || taken == null
        || !Units.ofTime(actual.unit())
        || !actual.qualifiers().stream().allMatch(Punctuality::plain)) {
      return false;
    }
    return Conversion.surelyWithin(most, allowed.unit(), taken, actual.unit())
        .or(() -> Conversion.of(most, allowed.unit(), taken, actual.unit()))
        .filter(both -> both.other().compareTo(both.one()) <= 0)
        .isPresent();
  }

  /** A duration with other words around it (停水1小时, 延误1小时) is one of something else. */
  private static boolean plain(Qualifier around) {
    return around instanceof ResponseTime
        || around instanceof Basis
        || (around instanceof Scope scope && DURATION.matcher(scope.text()).matches());
  }
}
