package io.districtbudget.form.reading;

import io.districtbudget.form.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one form.
 *
 * @param title which table it is, e.g. 自评表; absent when the title was lost
 * @param part what stands in brackets after the title, e.g. 项目总体情况
 */
record Block(@Nullable String title, String part, List<Line> lines) {

  private static final List<String> PARTS_OF_2020 = List.of("绩效目标", "制度保障");

  /** Cuts a document into its forms; text before, between and after them is left out. */
  static List<Block> of(List<Line> lines) {
    List<Block> blocks = new ArrayList<>();
    Block current = new Block(null, "", new ArrayList<>());
    for (Line line : lines) {
      Matcher title = FormWords.title(line);
      if (title != null) {
        String part = title.group(2) == null ? "" : title.group(2);
        boolean goesOn = (PARTS_OF_2020.contains(part) || part.startsWith("续")) && current.named();
        if (!goesOn) {
          blocks.add(current);
          current = new Block(title.group(1), part, new ArrayList<>());
        }
      } else if (current.endsBefore(line)) {
        blocks.add(current);
        current = new Block(null, "", new ArrayList<>());
      }
      current.lines.add(line);
    }
    blocks.add(current);
    return blocks.stream().filter(Block::readable).toList();
  }

  boolean has(String word) {
    return lines.stream().anyMatch(line -> FormWords.has(line, word));
  }

  boolean layoutOf2020() {
    return "项目总体情况".equals(part) || PARTS_OF_2020.contains(part) || has("三级目标");
  }

  /** A second project name after an indicator table begins a form whose title was lost. */
  private boolean endsBefore(Line line) {
    boolean name = !line.cells().isEmpty() && line.cells().get(0).compact().equals("项目名称");
    return name && named() && !layoutOf2020() && tabulated();
  }

  private boolean named() {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell.compact().startsWith("项目名称"));
  }

  private boolean tabulated() {
    return lines.stream().anyMatch(FormWords::indicatorHead);
  }

  private boolean readable() {
    boolean project =
        lines.stream().anyMatch(l -> l.cells().size() > 1 && FormWords.has(l, "项目名称"));
    return project || tabulated();
  }
}
