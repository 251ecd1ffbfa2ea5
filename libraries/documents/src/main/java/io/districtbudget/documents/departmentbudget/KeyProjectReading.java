package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.KeyProject;
import io.districtbudget.documents.document.budget.KeyProject.Milestone;
import io.districtbudget.documents.document.budget.Statement;
import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 重点项目说明 (narrative of a key project): a section with the headings 项目概述 … 绩效目标. */
final class KeyProjectReading {

  private static final int FEWEST_HEADINGS = 3;
  private static final Pattern ORDINAL = Pattern.compile("^" + BudgetWords.ORDINAL);
  private static final Pattern MILESTONE =
      Pattern.compile(
          "((?:20\\d{2}年|\\d{1,2}月|[一二三四]季度|[上下]半年)[^，,。]{0,24})[，,：:]\\s*(.+)", Pattern.DOTALL);
  private final KeyProject project;
  private final List<Statement> statements = new ArrayList<>();

  private KeyProjectReading(String name, Map<Heading, String> texts, @Nullable Integer fiscalYear) {
    String annual = texts.get(Heading.ANNUAL_TARGET);
    this.project =
        new KeyProject(
            name,
            texts.get(Heading.OVERVIEW),
            texts.get(Heading.BASIS),
            texts.get(Heading.BODY),
            texts.get(Heading.PLAN),
            texts.get(Heading.PERIOD),
            texts.get(Heading.BUDGET),
            texts.get(Heading.OVERALL_TARGET),
            annual,
            annual == null ? List.of() : milestones(annual));
    String budget = texts.get(Heading.BUDGET);
    if (budget != null) {
      statements.addAll(KeyProjectMoney.in(name, Texts.compact(budget), fiscalYear));
    }
  }

  /** Headings of the parts, by what they contain. */
  private enum Heading {
    OVERVIEW("项目概述", "项目概况"),
    BASIS("立项依据"),
    BODY("实施主体", "实施单位"),
    PLAN("实施方案", "实施内容"),
    PERIOD("实施周期", "实施期限"),
    BUDGET("预算安排", "资金安排", "经费安排", "年度预算", "项目预算", "预算情况", "经费预算", "资金预算", "资金来源"),
    TARGETS("绩效目标"),
    OVERALL_TARGET("总目标", "总体目标"),
    ANNUAL_TARGET("年度目标", "年度绩效目标");

    private static final int LONGEST_PREFIX = 4;

    private final List<String> words;

    Heading(String... words) {
      this.words = List.of(words);
    }

    static @Nullable Heading of(String paragraph) {
      String bare =
          ORDINAL.matcher(Texts.compact(paragraph)).replaceFirst("").replaceAll("[:：]$", "");
      for (Heading heading : values()) {
        if (heading.words.stream().anyMatch(word -> names(bare, word))) {
          return heading;
        }
      }
      return null;
    }

    private static boolean names(String bare, String word) {
      return bare.endsWith(word) && bare.length() <= word.length() + LONGEST_PREFIX;
    }
  }

  /** The narrative, or null when the section is none. */
  static @Nullable KeyProjectReading of(Narrative.Part part, @Nullable Integer fiscalYear) {
    Map<Heading, String> texts = new EnumMap<>(Heading.class);
    Heading current = null;
    int headings = 0;
    for (String paragraph : part.paragraphs()) {
      Heading heading = Heading.of(paragraph);
      if (heading != null) {
        headings++;
        current = heading == Heading.TARGETS ? Heading.OVERALL_TARGET : heading;
      } else if (current != null) {
        texts.merge(current, paragraph, (a, b) -> a + "\n" + b);
      }
    }
    String name = part.title().strip().replaceFirst("情况说明$", "");
    return headings >= FEWEST_HEADINGS ? new KeyProjectReading(name, texts, fiscalYear) : null;
  }

  KeyProject project() {
    return project;
  }

  /** The total of its budget and the parts of it. */
  List<Statement> statements() {
    return List.copyOf(statements);
  }

  private static List<Milestone> milestones(String text) {
    List<Milestone> milestones = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      Matcher matcher = MILESTONE.matcher(paragraph.strip());
      if (matcher.matches()) {
        milestones.add(new Milestone(matcher.group(1).strip(), matcher.group(2).strip()));
      }
    }
    return milestones;
  }
}
