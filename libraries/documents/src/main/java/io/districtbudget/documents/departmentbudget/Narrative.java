package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.DepartmentBudget.Section;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a department budget: sections of paragraphs, wrapped lines joined. */
final class Narrative {

  private static final String COVER = "封面";
  private static final String CONTENTS = "目录";
  private static final String ENDS = "。；;：:！？";
  private static final Pattern UNIT =
      Pattern.compile(
          "[-•]?\\s*(?:\\d{1,3}\\s*[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[)）]、?)\\s*(.+?)[；;。]?");

  /** Text is wrapped at the width of a page; a shorter line has ended by itself. */
  private static final int SHORTEST_WRAPPED = 30;

  /** A longer paragraph has lost its end: each further line would copy it again. */
  private static final int LONGEST_PARAGRAPH = 4_000;

  private final List<Part> parts = new ArrayList<>();

  /** A section while it is read. */
  record Part(String title, List<String> paragraphs) {

    boolean titled(String ending) {
      return Texts.compact(title).endsWith(ending);
    }
  }

  Narrative() {
    parts.add(new Part(COVER, new ArrayList<>()));
  }

  void read(Line line, boolean listFollows) {
    String compact = line.onlyCell();
    if (compact.equals(CONTENTS)) {
      parts.add(new Part(CONTENTS, new ArrayList<>()));
    } else if (opensSection(compact, listFollows)) {
      parts.add(new Part(line.text(), new ArrayList<>()));
    } else {
      add(line);
    }
  }

  /** A title with a number before it may be a line of the contents: there another one follows. */
  private boolean opensSection(String compact, boolean listFollows) {
    if (!BudgetWords.listed(compact)) {
      return BudgetWords.section(compact);
    }
    String unlisted = compact.replaceFirst(BudgetWords.ORDINAL, "");
    return !listFollows
        && unlisted.length() <= 14
        && BudgetWords.section(unlisted)
        && !last().title().equals(CONTENTS);
  }

  private void add(Line line) {
    List<String> paragraphs = last().paragraphs();
    String text = line.text();
    int before = paragraphs.size() - 1;
    boolean goesOn =
        before >= 0
            && !line.afterGap()
            && !complete(paragraphs.get(before))
            && !BudgetWords.listed(Texts.compact(text))
            && !text.startsWith("-");
    if (goesOn) {
      paragraphs.set(before, paragraphs.get(before) + text);
    } else {
      paragraphs.add(text);
    }
  }

  /**
   * A sentence that has ended, a numbered heading, or more than a paragraph holds: no wrapped line
   * goes on behind it.
   */
  private static boolean complete(String paragraph) {
    boolean heading =
        paragraph.length() < SHORTEST_WRAPPED && BudgetWords.listed(Texts.compact(paragraph));
    return heading || paragraph.length() > LONGEST_PARAGRAPH || ended(paragraph);
  }

  private static boolean ended(String paragraph) {
    return !paragraph.isEmpty()
        && paragraph.indexOf('\n') < 0
        && ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
  }

  private Part last() {
    return parts.get(parts.size() - 1);
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<Section> sections() {
    return parts.stream()
        .filter(part -> !part.paragraphs().isEmpty())
        .map(part -> new Section(part.title(), String.join("\n", part.paragraphs())))
        .toList();
  }

  /** 预算单位 as the section about the organisation lists them. */
  List<String> units() {
    List<String> units = new ArrayList<>();
    for (Part part : parts) {
      if (part.titled("机构设置")) {
        for (String paragraph : part.paragraphs()) {
          Matcher matcher = UNIT.matcher(paragraph);
          if (matcher.matches()) {
            units.add(matcher.group(1).strip());
          }
        }
      }
    }
    return units;
  }
}
