package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.likeness.Bigrams;
import io.districtbudget.indicator.likeness.PlainText;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 项目名称 (name of a project) as the ranking sees it.
 *
 * @param plain without remarks and figures: 数据中心(2022运维) → 数据中心
 * @param subject the plain name without endings such as 经费: what the project is about
 * @param words pairs of the whole name without figures, remarks included: 运维 tells the kind
 */
record ProjectName(String plain, String subject, Bigrams words) {

  private static final Pattern YEAR = Pattern.compile("[0-9]+年?度?");
  private static final Pattern ENDING =
      Pattern.compile("(?:工作)?(?:经费|费用|专项|资金|项目建设|项目|费|服务采购|采购|建设|服务|及运营)$");

  /**
   * What is done, whatever it is done to: two projects that share it need not be about the same.
   */
  private static final Set<String> ACTIVITIES =
      Set.of(
          "维护", "维修", "维保", "运维", "养护", "运行", "管理", "保障", "采购", "购置", "租赁", "改造", "建设", "更新", "服务");

  static ProjectName of(String name) {
    String plain = YEAR.matcher(PlainText.of(name)).replaceAll("");
    String all = YEAR.matcher(PlainText.withRemarks(name)).replaceAll("");
    return new ProjectName(plain, subject(plain), Bigrams.of(all));
  }

  private static String subject(String plain) {
    String subject = plain;
    while (true) {
      String shorter = ENDING.matcher(subject).replaceFirst("");
      if (shorter.equals(subject) || shorter.length() < 2) {
        return subject;
      }
      subject = shorter;
    }
  }

  /** Whether both name the same project, whatever the year. */
  boolean same(ProjectName other) {
    return !plain.isEmpty() && plain.equals(other.plain);
  }

  /**
   * Whether an indicator speaks of what the other project is about, and of nothing that this one is
   * about: of vehicles, when a lift is to be maintained as vehicles were.
   */
  boolean isForeign(String indicator, ProjectName other) {
    String said = PlainText.of(indicator);
    return pairs(subject).noneMatch(pair -> said.contains(pair) && !ACTIVITIES.contains(pair))
        && pairs(other.subject)
            .anyMatch(pair -> said.contains(pair) && pair.chars().noneMatch(this::writes));
  }

  private static Stream<String> pairs(String text) {
    return IntStream.range(0, Math.max(0, text.length() - 1))
        .mapToObj(at -> text.substring(at, at + 2));
  }

  private boolean writes(int character) {
    return plain.indexOf(character) >= 0;
  }

  /**
   * An indicator's name with this project in the place of the one that it was written for, or the
   * name itself when it does not speak of that project.
   */
  String adapt(String indicator, ProjectName writtenFor) {
    String adapted = replaced(indicator, writtenFor.plain, plain);
    return adapted.equals(indicator) ? replaced(indicator, writtenFor.subject, subject) : adapted;
  }

  private static String replaced(String indicator, String from, String to) {
    return from.length() < 2 || to.isEmpty() || indicator.contains(to)
        ? indicator
        : indicator.replace(from, to);
  }
}
