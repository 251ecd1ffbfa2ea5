package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the functional classification that the text means: by name, by the path
 * 甲（类）乙（款）丙（项）, by code, or several names at once.
 */
final class StatedItems {

  private static final Pattern CODE = Pattern.compile("\\(?(\\d{7}|\\d{5}|\\d{3})\\)?");
  private static final Pattern STEP = Pattern.compile("(.+?)\\([类款项]\\)");

  private StatedItems() {}

  static List<Line> lines(Budget budget, String subject) {
    String plain = Budget.plainName(subject);
    List<Line> path = ofPath(budget, plain);
    if (!path.isEmpty()) {
      return path;
    }
    List<Line> coded = ofCode(budget, plain);
    if (!coded.isEmpty()) {
      return coded;
    }
    List<Line> named = named(budget, plain);
    return named.isEmpty() ? ofSeveral(budget, plain) : named;
  }

  /** “甲（类）乙（款）丙（项）”: 丙 below 乙 below 甲; where the tables leave the path open, 丙. */
  private static List<Line> ofPath(Budget budget, String subject) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(subject);
    int end = 0;
    while (matcher.find()) {
      steps.add(matcher.group(1).replaceFirst("^[-—→>、]+", ""));
      end = matcher.end();
    }
    if (steps.isEmpty()) {
      return List.of();
    }
    String last = end < subject.length() ? subject.substring(end) : steps.remove(steps.size() - 1);
    List<Line> lines = new ArrayList<>();
    for (TableKind kind : Budget.BY_FUNDS) {
      lines.addAll(below(budget.items(kind), steps, last));
    }
    return lines.isEmpty() ? named(budget, last) : lines;
  }

  private static List<Line> below(List<Line> items, List<String> steps, String last) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Line line : items) {
      if (line.code() != null) {
        names.put(line.code(), Budget.plainName(line.name()));
      }
    }
    return items.stream()
        .filter(line -> Budget.plainName(line.name()).equals(last))
        .filter(line -> under(names, line.code(), steps))
        .toList();
  }

  private static boolean under(
      Map<String, String> names, @Nullable String code, List<String> steps) {
    return code != null
        && steps.stream()
            .allMatch(
                step ->
                    names.entrySet().stream()
                        .anyMatch(
                            upper ->
                                upper.getValue().equals(step)
                                    && upper.getKey().length() < code.length()
                                    && code.startsWith(upper.getKey())));
  }

  /** Of a path with codes the last, which is the longest. */
  private static List<Line> ofCode(Budget budget, String subject) {
    String code =
        CODE.matcher(subject)
            .results()
            .map(found -> found.group(1))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    List<Line> lines = new ArrayList<>();
    for (TableKind kind : Budget.BY_FUNDS) {
      budget.items(kind).stream().filter(line -> code.equals(line.code())).forEach(lines::add);
    }
    return lines;
  }

  /** The most detailed lines with the name. */
  private static List<Line> named(Budget budget, String name) {
    List<Line> lines = new ArrayList<>();
    for (TableKind kind : Budget.BY_FUNDS) {
      budget.items(kind).stream()
          .filter(line -> Budget.plainName(line.name()).equals(name))
          .forEach(lines::add);
    }
    int longest =
        lines.stream()
            .map(Line::code)
            .filter(Objects::nonNull)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return lines.stream()
        .filter(line -> line.code() == null || line.code().length() == longest)
        .toList();
  }

  private static List<Line> ofSeveral(Budget budget, String name) {
    String[] parts = name.split("、", -1);
    String last = parts[parts.length - 1];
    List<Line> lines = new ArrayList<>(named(budget, last));
    for (int i = 0; i < parts.length - 1; i++) {
      List<Line> part = sharingEnd(budget, parts[i], last);
      if (part.isEmpty()) {
        return List.of();
      }
      lines.addAll(0, part);
    }
    return parts.length > 1 && !named(budget, last).isEmpty() ? lines : List.of();
  }

  /** 行政 shares 单位医疗 with 事业单位医疗: an end, not the whole. */
  private static List<Line> sharingEnd(Budget budget, String start, String last) {
    for (int at = 1; at < last.length(); at++) {
      List<Line> lines = named(budget, start + last.substring(at));
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return List.of();
  }
}
