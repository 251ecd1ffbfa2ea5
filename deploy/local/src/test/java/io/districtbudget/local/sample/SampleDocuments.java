package io.districtbudget.local.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sample documents seen as lines and cells, without the reader of forms. */
final class SampleDocuments {

  private SampleDocuments() {}

  /** A form's head, as its cells state it. */
  record Head(String document, int year, String project, String department, String unit) {}

  static String text(String name) {
    return new String(SampleData.document(name), StandardCharsets.UTF_8);
  }

  static List<Head> heads() {
    return SampleData.DOCUMENTS.stream().flatMap(name -> heads(name).stream()).toList();
  }

  private static List<Head> heads(String name) {
    List<Head> heads = new ArrayList<>();
    int year = 0;
    String project = "";
    for (String line : text(name).split("\n", -1)) {
      if (line.strip().matches("\\(20\\d\\d ?年度\\)\\s*")) {
        year = Integer.parseInt(line.replaceAll("\\D", ""));
      }
      if (line.startsWith("项目名称\t")) {
        project = after(line, "项目名称");
      }
      if (line.startsWith("主管部门\t")) {
        String department = after(line, "主管部门").replace("(汇总)", "").strip();
        heads.add(new Head(name, year, project, department, after(line, "实施单位")));
      }
    }
    return heads;
  }

  private static String after(String line, String key) {
    List<String> cells = List.of(line.split("\t"));
    return cells.stream()
        .skip(cells.indexOf(key) + 1L)
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(Objects::requireNonNull)
        .orElseThrow();
  }
}
