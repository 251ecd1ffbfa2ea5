package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.suggestion.ranking.Source.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what speaks for a suggestion and says it in sentences. */
final class Reasons {

  /** Most projects, years or codes that a sentence names. */
  private static final int NAMED = 3;

  private record Part(Source source, long points) {}

  private final Map<ReasonCode, List<Part>> parts = new EnumMap<>(ReasonCode.class);
  private final List<Reason> further = new ArrayList<>();

  void add(Source source, Ground ground, long points) {
    parts.computeIfAbsent(ground.code(), c -> new ArrayList<>()).add(new Part(source, points));
  }

  void adapted(Vote vote) {
    if (!vote.source().tellable()) {
      further.add(
          reason(
              ReasonCode.ADAPTED,
              0,
              "由其他部门历史申报的指标改为本项目的表述。",
              "An indicator of another department's declaration in this project's words."));
      return;
    }
    further.add(
        reason(
            ReasonCode.ADAPTED,
            0,
            "由历史申报中的“%s”改为本项目的表述。",
            "\"%s\" of a past declaration in this project's words.",
            vote.original()));
  }

  /** The greatest part first, equal ones in the order of the codes. */
  List<Reason> list() {
    List<Reason> reasons = new ArrayList<>();
    parts.forEach((code, of) -> reasons.add(sentence(code, of)));
    reasons.addAll(further);
    reasons.sort(Comparator.comparing(Reason::points).reversed());
    return List.copyOf(reasons);
  }

  private static Reason sentence(ReasonCode code, List<Part> parts) {
    long points = parts.stream().mapToLong(Part::points).sum();
    return switch (code) {
      case SAME_PROJECT ->
          reason(
              code,
              points,
              "本项目 %s 年的申报含有相同或相近指标。",
              "This project declared it, or nearly it, in %s.",
              named(parts, part -> Integer.toString(part.source().year())));
      case SIMILAR_PROJECT -> similar(points, parts);
      case DEPARTMENT, CATEGORY, COMMON -> counted(code, points, parts.size());
      case KEYWORD ->
          reason(
              code,
              points,
              "项目名称含有指标库指标 %s 的关键词。",
              "The project's name has keywords of catalogue indicator %s.",
              named(parts, part -> part.source().title()));
      case CATALOGUE ->
          reason(
              code,
              points,
              "指标库收录了相同或相近指标 %s。",
              "The catalogue has it, or nearly it: %s.",
              named(parts, part -> part.source().title()));
      case ADAPTED -> throw new IllegalStateException("no ground of a source: " + code);
    };
  }

  private static Reason counted(ReasonCode code, long points, int count) {
    return switch (code) {
      case DEPARTMENT ->
          reason(
              code,
              points,
              "本部门有 %d 处使用相同或相近指标。",
              "The department uses it, or nearly it, %d times.",
              count);
      case CATEGORY ->
          reason(
              code,
              points,
              "同类别项目的 %d 个历史申报含有相同或相近指标。",
              "%d past declarations of the same category have it, or nearly it.",
              count);
      default ->
          reason(
              code,
              points,
              "所查的历史申报中有 %d 个含有相同或相近指标。",
              "%d of the past declarations asked have it, or nearly it.",
              count);
    };
  }

  /** Names projects only where the reader may be told; the count is of all. */
  private static Reason similar(long points, List<Part> parts) {
    String named =
        named(
            parts.stream().filter(part -> part.source().tellable()).toList(),
            part -> part.source().title());
    return named.isEmpty()
        ? reason(
            ReasonCode.SIMILAR_PROJECT,
            points,
            "其他部门 %d 个名称相似的项目申报了相同或相近指标。",
            "%d projects of similar names in other departments declared it, or nearly it.",
            parts.size())
        : reason(
            ReasonCode.SIMILAR_PROJECT,
            points,
            "%d 个名称相似的项目申报了相同或相近指标，如：%s。",
            "%d projects of similar names declared it, or nearly it, such as: %s.",
            parts.size(),
            named);
  }

  private static String named(List<Part> parts, Function<Part, String> name) {
    return parts.stream()
        .sorted(Comparator.comparing(Part::points).reversed())
        .map(name)
        .distinct()
        .limit(NAMED)
        .collect(Collectors.joining("、"));
  }

  private static Reason reason(
      ReasonCode code, long points, String zh, String en, Object... values) {
    return new Reason(
        code,
        points,
        String.format(Locale.ROOT, zh, values),
        String.format(Locale.ROOT, en, values));
  }
}
