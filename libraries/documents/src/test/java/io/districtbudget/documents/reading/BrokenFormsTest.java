package io.districtbudget.documents.reading;

import static io.districtbudget.documents.reading.PrintedForm.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.reading.PrintedForm.Kind;
import io.districtbudget.documents.reading.PrintedForm.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is done to a document: it is read, and what its rows print is somewhere in the answer.
 */
@DisplayName("损坏的文件：总能读，表里印的字一个不丢")
class BrokenFormsTest {

  private static final int TRIES = 120;
  private static final List<String> LEVELS =
      List.of("数量指标", "质量指标", "时效指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标");
  private static final List<String> WORDS =
      List.of("图书", "校舍", "泵站", "床位", "球场", "路口", "老人", "疫苗", "河道", "食堂", "讲座", "树木");
  private static final List<String> ENDS = List.of("情况", "率", "数", "程度", "水平", "成效", "标准");
  private static final List<String> TARGETS =
      List.of("≥98%", "=12场", "及时", "100% (按实)", "0起", "12月底前", "健全", "≤8.5万元", "达到Ⅱ类", "约300人次");

  private final FormReader reader = new FormReader();

  /** A form with names and values that occur once each, so that each can be looked for. */
  static List<Row> randomRows(Random random) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String level2 : LEVELS) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        String name = pick(random, WORDS) + (char) ('甲' + number++) + pick(random, ENDS);
        String level1 =
            LEVELS.indexOf(level2) < 3 ? "产出指标" : LEVELS.indexOf(level2) < 5 ? "效益指标" : "满意度指标";
        String target = pick(random, TARGETS);
        rows.add(
            new Row(
                level1,
                level2,
                name,
                target,
                target,
                "5",
                "5",
                random.nextInt(5) == 0 ? "原因" + number : ""));
      }
    }
    return rows;
  }

  private static String pick(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("截断、换行、丢制表符、行对调、插入空行、删行")
  void nothingIsLost(Kind kind) {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      List<Row> rows = randomRows(random);
      String text = aForm(kind, rows).text();
      int start = text.indexOf(rows.get(0).name());
      int head = text.lastIndexOf('\n', start) + 1;
      String table = text.substring(head);
      String broken = text.substring(0, head) + broken(broken(table, random), random);
      List<Form> forms = reader.read(broken);
      assertThat(forms).as("seed %d", seed).isNotEmpty();
      String read = forms.toString().replaceAll("\\s", "");
      for (Row row : rows) {
        if (broken.contains(row.name())) {
          assertThat(read).as("%s, seed %d%n%s", row.name(), seed, broken).contains(row.name());
        }
        if (!row.reason().isEmpty() && broken.contains(row.reason())) {
          assertThat(read).as("%s, seed %d%n%s", row.reason(), seed, broken).contains(row.reason());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("整个文件任意打乱：不出错")
  void neverFails(Kind kind) {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      String text = aForm(kind, randomRows(random)).text();
      for (int i = 0; i < 5; i++) {
        text = broken(text, random);
      }
      assertThat(reader.read(text)).as("seed %d", seed).isNotNull();
    }
  }

  static String broken(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(7)) {
      case 0 -> lines.subList(at, lines.size()).clear();
      case 1 -> lines.add(at, "");
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, line.replaceFirst("\t", ""));
      case 4 -> lines.set(at, line.replaceFirst("(?<=\\S)\t", ""));
      case 5 -> lines.remove(at);
      default -> {
        int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
        lines.set(at, line.substring(0, cut) + "\n" + line.substring(cut));
      }
    }
    return String.join("\n", lines);
  }
}
