package io.districtbudget.form.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.source.Sources;
import io.districtbudget.documents.writing.format.DocxWriter;
import io.districtbudget.documents.writing.format.HtmlWriter;
import io.districtbudget.documents.writing.format.SheetWriter;
import io.districtbudget.documents.writing.format.TextWriter;
import io.districtbudget.documents.writing.format.XlsxWriter;
import io.districtbudget.documents.writing.sheet.FormSheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("生成的自评表：长文字、换行、大小金额、许多行、像公式和标记的文字，写出再读入一格不差")
class GeneratedFormsTest {

  private static final List<SheetWriter> WRITERS =
      List.of(new TextWriter(), new HtmlWriter(), new XlsxWriter(), new DocxWriter());
  private static final List<String> LEVEL2 = List.of("数量指标", "质量指标", "时效指标");
  private static final String WORDS = "河湖巡查桥梁养护绿化补种垃圾清运灯杆检修社区食堂助老培训";
  private static final List<String> TRAPS =
      List.of("=SUM(A1:A9)", "+8.5%", "@甲乙", "≥95%（\"优\"以上）", "A<B&amp;C", "\"一网\"统管", "<b>全部</b>");

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void comesBack(long seed) {
    Form form = form(new Random(seed));
    for (SheetWriter writer : WRITERS) {
      byte[] document = writer.write(FormSheets.of(form, List.of()));
      List<Form> back = new FormReader().read(Sources.of(document).get(0).text());
      String as = writer.getClass().getSimpleName() + " " + seed;
      assertThat(back).as(as).hasSize(1);
      assertThat(CellForCell.differences(form, back.get(0))).as(as).isEmpty();
    }
  }

  private static Form form(Random random) {
    List<FormIndicator> rows = new ArrayList<>();
    int outputs = 3 + random.nextInt(30);
    for (int i = 0; i < outputs; i++) {
      rows.add(row(random, "产出指标", LEVEL2.get(i * 3 / outputs), i));
    }
    rows.add(row(random, "效益指标", "社会效益指标", 90));
    rows.add(row(random, "满意度指标", "服务对象满意度指标", 91));
    String goal = text(random, 400) + "。\n" + text(random, 60) + "。";
    return new Form(
        1,
        FormKind.SELF_ASSESSMENT,
        2022,
        2022,
        "2021",
        new FormProject(text(random, 12) + "费", null, null, "柳塘区水务局", "柳塘区河道所", null, null, null),
        money(random),
        null,
        goal,
        text(random, 2500) + "。",
        rows,
        List.of(),
        "97.5",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static FormIndicator row(Random random, String level1, String level2, int number) {
    return new FormIndicator(
        level1,
        level2,
        text(random, 8) + number + "率",
        number % 5 == 4 ? TRAPS.get(random.nextInt(TRAPS.size())) : "≥" + (80 + number % 20) + "%",
        (80 + random.nextInt(20)) + "%",
        BigDecimal.valueOf(5),
        BigDecimal.valueOf(random.nextInt(500), 2),
        random.nextBoolean() ? null : text(random, 40) + "；" + text(random, 30) + "。",
        null);
  }

  private static FormBudget money(Random random) {
    FundColumns all = columns(random.nextInt(2_000_000_000), random.nextInt(900));
    FundColumns none = columns(0, 0);
    return new FormBudget("元", null, all, all, none, none, "98.76%", "9.88", "10");
  }

  private static FundColumns columns(int yuan, int less) {
    BigDecimal amount = BigDecimal.valueOf(yuan).add(BigDecimal.valueOf(less, 2));
    return new FundColumns(amount, amount, amount, new FundColumns.Printed(null, null, null));
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int at = random.nextInt(WORDS.length() / 2) * 2;
      text.append(WORDS, at, at + 2);
    }
    return text.toString();
  }
}
