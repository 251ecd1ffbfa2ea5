package io.districtbudget.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A life cycle drawn from its table into docs/life-cycles.md, as Mermaid. The document is held
 * against the table; {@code -Ddiagrams.write=true} draws it again.
 */
public final class StateDiagram {

  /**
   * One way: states by name and label, and what is written at the arrow.
   *
   * @param from name of the state
   * @param to name of the state
   * @param text act, who may do it, condition and event
   */
  public record Arrow(String from, String to, String text) {}

  /** A state by its name in the API and its Chinese word. */
  public record Node(String name, String label) {}

  private final String name;
  private final List<Node> nodes;
  private final List<Arrow> arrows;

  /**
   * @param name of the block in the document: {@code <!-- diagram: name -->}
   */
  public StateDiagram(String name, List<Node> nodes, List<Arrow> arrows) {
    this.name = name;
    this.nodes = nodes;
    this.arrows = arrows;
  }

  /** Fails when the document draws something else. */
  public void isDrawn() {
    Path document = document();
    Matcher block =
        Pattern.compile("<!-- diagram: " + name + " -->\n```mermaid\n(.*?)```\n", Pattern.DOTALL)
            .matcher(read(document));
    assertThat(block.find()).as("block %s of %s", name, document).isTrue();
    if (Boolean.getBoolean("diagrams.write")) {
      write(
          document,
          new StringBuilder(read(document)).replace(block.start(1), block.end(1), mermaid()));
    } else {
      assertThat(block.group(1))
          .as("docs/life-cycles.md draws %s; draw it again by -Ddiagrams.write=true", name)
          .isEqualTo(mermaid());
    }
  }

  private String mermaid() {
    return "stateDiagram-v2\n"
        + nodes.stream()
            .map(node -> "  %s: %s %s\n".formatted(node.name(), node.label(), node.name()))
            .collect(Collectors.joining())
        + "  [*] --> %s\n".formatted(nodes.get(0).name())
        + arrows.stream()
            .map(arrow -> "  %s --> %s: %s\n".formatted(arrow.from(), arrow.to(), arrow.text()))
            .collect(Collectors.joining());
  }

  private static Path document() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/life-cycles.md"))) {
      folder = Objects.requireNonNull(folder.getParent(), "docs/life-cycles.md is nowhere above");
    }
    return folder.resolve("docs/life-cycles.md");
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void write(Path document, CharSequence text) {
    try {
      Files.writeString(document, text);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
