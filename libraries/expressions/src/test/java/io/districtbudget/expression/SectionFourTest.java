package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the rules, row by row and in its order: kind, figure and qualifier of each text. */
@DisplayName("指标值类别表 (the table of target expressions)")
class SectionFourTest {

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("NUMERIC, NUMERIC + qualifier, QUALITATIVE, DEADLINE, APPROXIMATE, COMPOUND")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // NUMERIC
        "=100%|NUMERIC|EQ|100|%|-|-",
        "≥3次|NUMERIC|GE|3|次|-|-",
        "> =400场|NUMERIC|GE|400|场|-|-",
        ">=85%|NUMERIC|GE|85|%|-|-",
        "=336人|NUMERIC|EQ|336|人|-|-",
        "≥4(次)|NUMERIC|GE|4|次|-|-",
        "=90 (%)|NUMERIC|EQ|90|%|-|-",
        "0起|NUMERIC|EQ|0|起|-|-",
        "18个|NUMERIC|EQ|18|个|-|-",
        "≤14500件（按实）|NUMERIC|LE|14500|件|BASIS|按实",
        ">= 90|NUMERIC|GE|90|-|-|-",
        // NUMERIC + qualifier
        "=100% (2021年6月底前)|NUMERIC|EQ|100|%|DEADLINE|2021年6月底前",
        "=100% (每月1次)|NUMERIC|EQ|100|%|FREQUENCY|每月1次",
        "=100% (72小时内)|NUMERIC|EQ|100|%|RESPONSE_TIME|72小时内",
        "100% (按实)|NUMERIC|EQ|100|%|BASIS|按实",
        "18个（14个新增，4个优化）|NUMERIC|EQ|18|个|BREAKDOWN|14个新增,4个优化",
        "100% (约80个)|NUMERIC|EQ|100|%|SCOPE|约80个",
        // QUALITATIVE
        "健全|QUALITATIVE|-|-|-|-|-",
        "提升|QUALITATIVE|-|-|-|-|-",
        "有效保障|QUALITATIVE|-|-|-|-|-",
        "一次验收合格|QUALITATIVE|-|-|-|-|-",
        "合格（安全保护二级）|QUALITATIVE|-|-|-|OTHER|安全保护二级",
        "及时(每月1次)|QUALITATIVE|-|-|-|FREQUENCY|每月1次",
        // DEADLINE
        "12月底前|DEADLINE|-|-|-|DEADLINE|12月底前",
        "4季度前|DEADLINE|-|-|-|DEADLINE|4季度前",
        "2023年12月底前|DEADLINE|-|-|-|DEADLINE|2023年12月底前",
        "1-12月|DEADLINE|-|-|-|DEADLINE|1-12月",
        "注册后2小时内|DEADLINE|-|-|-|RESPONSE_TIME|注册后2小时内",
        "下半年|DEADLINE|-|-|-|DEADLINE|下半年",
        // APPROXIMATE
        "约20万车次|APPROXIMATE|ABOUT|200000|车次|-|-",
        "约45000枚（按实）|APPROXIMATE|ABOUT|45000|枚|BASIS|按实",
        // COMPOUND
        "365天*24小时/年|COMPOUND|EQ|8760|小时|-|-",
        "保安保洁各1名|COMPOUND|-|-|-|-|-",
        "个人约14人，集体约4-5组|COMPOUND|-|-|-|-|-",
      })
  void row(
      String raw,
      ReadingKind kind,
      Operator operator,
      String value,
      String unit,
      String qualifier,
      String words) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.raw()).isEqualTo(raw);
    assertThat(reading.kind()).isEqualTo(kind);
    assertThat(reading.operator()).isEqualTo(operator);
    assertThat(reading.value() == null ? null : reading.value().toPlainString()).isEqualTo(value);
    assertThat(reading.unit()).isEqualTo(unit);
    if (qualifier == null) {
      assertThat(reading.qualifiers()).isEmpty();
    } else {
      assertThat(reading.qualifiers())
          .singleElement()
          .satisfies(
              q -> {
                assertThat(q.type()).isEqualTo(qualifier);
                assertThat(q.text()).isEqualTo(words);
              });
    }
    assertThat(reading.explanation().zh()).endsWith("。");
    assertThat(reading.explanation().en()).endsWith(".");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("INVALID: the target only repeats the indicator's name")
  @CsvSource({"设备检修完成率,设备检修完成率", "设备检修完成率,设备检修 完成率", "网络（运行）情况,网络(运行)情况"})
  void invalid(String name, String target) {
    assertThat(TargetReader.read(target, name).kind()).isEqualTo(ReadingKind.INVALID);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("normalised first: widths, signs, blanks, 万, thousands marks, comparisons in words")
  @CsvSource(
      delimiter = '|',
      value = {
        "＞＝８５％|≥85%",
        "≧85%|≥85%",
        "> =85%|≥85%",
        "=>85%|≥85%",
        "=<5%|≤5%",
        "≦5%|≤5%",
        "＝100%|=100%",
        "1 2月底前|12月底前",
        "2万人次|20000人次",
        "12,000人次|12000人次",
        "不低于85%|≥85%",
        "至少3次|≥3次",
        "3次以上|≥3次",
        "不超过5%|≤5%",
        "5%以内|≤5%",
        "20人以下|≤20人",
        "20人左右|约20人",
      })
  void normalised(String written, String same) {
    TargetReading one = TargetReader.read(written);
    TargetReading other = TargetReader.read(same);

    assertThat(one.kind()).isEqualTo(other.kind());
    assertThat(one.operator()).isEqualTo(other.operator());
    assertThat(one.value()).isEqualTo(other.value());
    assertThat(one.unit()).isEqualTo(other.unit());
  }
}
