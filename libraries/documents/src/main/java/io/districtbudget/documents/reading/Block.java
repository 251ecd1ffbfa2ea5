package io.districtbudget.documents.reading;

import io.districtbudget.documents.text.Line;
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
    Open current = new Open(null, "");
    for (Line line : lines) {
      Matcher title = FormWords.title(line);
      if (title != null) {
        String part = title.group(2) == null ? "" : title.group(2);
        boolean goesOn = (PARTS_OF_2020.contains(part) || part.startsWith("续")) && current.named;
        if (!goesOn) {
          blocks.add(current.block);
          current = new Open(title.group(1), part);
        }
      } else if (current.endsBefore(line)) {
        blocks.add(current.block);
        current = new Open(null, "");
      }
      current.add(line);
    }
    blocks.add(current.block);
    return blocks.stream().filter(Block::readable).toList();
  }

  /** A block while its lines come, and what they have said so far. */
  private static final class Open {

    private final Block block;
    private boolean named;
    private boolean tabulated;
    private boolean layoutOf2020;

    Open(@Nullable String title, String part) {
      this.block = new Block(title, part, new ArrayList<>());
      this.layoutOf2020 = block.layoutOf2020();
    }

    void add(Line line) {
      block.lines.add(line);
      named |= line.cells().stream().anyMatch(cell -> cell.compact().startsWith("项目名称"));
      tabulated |= FormWords.indicatorHead(line);
      layoutOf2020 |= FormWords.has(line, "三级目标");
    }

    /** A second project name after an indicator table begins a form whose title was lost. */
    boolean endsBefore(Line line) {
      boolean name = !line.cells().isEmpty() && line.cells().get(0).compact().equals("项目名称");
      return name && named && !layoutOf2020 && tabulated;
    }
  }

  boolean has(String word) {
    return lines.stream().anyMatch(line -> FormWords.has(line, word));
  }

  boolean layoutOf2020() {
    return "项目总体情况".equals(part) || PARTS_OF_2020.contains(part) || has("三级目标");
  }

  private boolean tabulated() {
    return lines.stream().anyMatch(FormWords::indicatorHead);
  }

  private boolean readable() {
    return tabulated() || lines.stream().anyMatch(this::namesProject);
  }

  /** Behind another head, as 序号, it is a column of a list, unless a title says otherwise. */
  private boolean namesProject(Line line) {
    return line.cells().size() > 1
        && (title == null
            ? line.cells().get(0).compact().startsWith("项目名称")
            : FormWords.has(line, "项目名称"));
  }
}
