package io.districtbudget.form.writing.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("csv 清单：电子表格打开时不会执行任何内容")
class CsvListTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "＝1", "=HYPERLINK(\"a\")"})
  @DisplayName("像公式的文字前加撇号")
  void formulas(String text) {
    assertThat(CsvList.cell(text, true)).matches("(?s)\"?'.*");
  }

  @Test
  @DisplayName("数就是数；逗号、引号、换行加引号")
  void cells() {
    assertThat(CsvList.cell("-12.50", false)).isEqualTo("-12.50");
    assertThat(CsvList.cell("甲,乙", true)).isEqualTo("\"甲,乙\"");
    assertThat(CsvList.cell("甲\"乙\n", true)).isEqualTo("\"甲\"\"乙\n\"");
    assertThat(CsvList.cell("甲", true)).isEqualTo("甲");
  }

  @Test
  @DisplayName("代码印成文字，没有的是空格")
  void labels() throws IOException {
    JsonNode item =
        new ObjectMapper()
            .readTree(
                "{\"year\":2023,\"projectName\":\"=渠\",\"grade\":\"GOOD\",\"total\":\"88.50\"}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvList().write(ListKind.ASSESSMENTS, List.of(item).iterator(), out);
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n", -1);
    assertThat(lines[0]).startsWith("\uFEFF年度,项目名称,");
    assertThat(lines[1]).isEqualTo("2023,'=渠,,,,,,,,,,88.50,良,");
  }
}
