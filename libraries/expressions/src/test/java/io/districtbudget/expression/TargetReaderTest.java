package io.districtbudget.expression;

import static io.districtbudget.expression.ReadingKind.APPROXIMATE;
import static io.districtbudget.expression.ReadingKind.COMPOUND;
import static io.districtbudget.expression.ReadingKind.DEADLINE;
import static io.districtbudget.expression.ReadingKind.INVALID;
import static io.districtbudget.expression.ReadingKind.NUMERIC;
import static io.districtbudget.expression.ReadingKind.QUALITATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.expression.Qualifier.Basis;
import io.districtbudget.expression.Qualifier.Breakdown;
import io.districtbudget.expression.Qualifier.Deadline;
import io.districtbudget.expression.Qualifier.Frequency;
import io.districtbudget.expression.Qualifier.Other;
import io.districtbudget.expression.Qualifier.Period;
import io.districtbudget.expression.Qualifier.ResponseTime;
import io.districtbudget.expression.Qualifier.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("指标值的读取 (reading target values)")
class TargetReaderTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("数值: operator, value and unit")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "=100%|EQ|100|%",
        "≥3次|GE|3|次",
        "> =400场|GE|400|场",
        ">=85%|GE|85|%",
        "=336人|EQ|336|人",
        "≥4(次)|GE|4|次",
        "=90 (%)|EQ|90|%",
        "0起|EQ|0|起",
        "18个|EQ|18|个",
        "≤14500件（按实）|LE|14500|件",
        ">= 90|GE|90|-",
        "=95|EQ|95|-",
        "1|EQ|1|-",
        "＝１００．００％|EQ|100|%",
        "≧90％|GE|90|%",
        "≦5%|LE|5|%",
        "=<5%|LE|5|%",
        "> 90%|GT|90|%",
        "<3起|LT|3|起",
        "=0.00(次)|EQ|0|次",
        "=16(课时)|EQ|16|课时",
        "24小时/天|EQ|24|小时/天",
        "≥12次/年|GE|12|次/年",
        "1,086,624元|EQ|1086624|元",
        "12,000人次|EQ|12000|人次",
        "≤20万元|LE|200000|元",
        "=20(万元)|EQ|200000|元",
        "≥1.5亿元|GE|150000000|元",
        "1 200人|EQ|1200|人",
        "=100%。|EQ|100|%",
        "≤9500m2|LE|9500|m²",
        "≤24个小时|LE|24|个小时",
      })
  void numeric(String raw, Operator operator, String value, String unit) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(NUMERIC);
    assertThat(reading.operator()).isEqualTo(operator);
    assertThat(reading.value()).isEqualTo(new BigDecimal(value));
    assertThat(reading.unit()).isEqualTo(unit);
    assertThat(reading.confidence()).isEqualTo(Confidence.CERTAIN);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("不低于/至少/以上 = ≥, 不超过/以内/以下 = ≤, 约/左右 = about")
  @CsvSource({
    "不低于90%,GE,90,%",
    "不少于12次,GE,12,次",
    "至少3场,GE,3,场",
    "3次以上,GE,3,次",
    "95%及以上,GE,95,%",
    "大于等于4个,GE,4,个",
    "不超过5%,LE,5,%",
    "不高于8起,LE,8,起",
    "3%以内,LE,3,%",
    "20人以下,LE,20,人",
    "超过50人,GT,50,人",
    "低于3%,LT,3,%",
    "约300人,ABOUT,300,人",
    "300人左右,ABOUT,300,人",
    "近80户,ABOUT,80,户",
    "60余家,GE,60,家",
    "=约20场,ABOUT,20,场",
    "达到98%,EQ,98,%",
    "平均≥75%,GE,75,%",
    "全年不少于6期,GE,6,期",
    "≥48版,GE,48,版",
    "48版,EQ,48,版",
    "≥5档节目,GE,5,档节目",
    "≥12档,GE,12,档",
    "12档以上,GE,12,档",
    "提前3天,EQ,3,天",
    "目前完成80%,EQ,80,%",
  })
  void comparisonsInWords(String raw, Operator operator, String value, String unit) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(operator == Operator.ABOUT ? APPROXIMATE : NUMERIC);
    assertThat(reading.operator()).isEqualTo(operator);
    assertThat(reading.value()).isEqualTo(new BigDecimal(value));
    assertThat(reading.unit()).isEqualTo(unit);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("复合: the comparison is kept, the unit is that of the whole")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "≤500元×20人|LE|10000|元",
        "≤20人*500元|LE|10000|元",
        "<2万元*3|LT|60000|元",
        "≥2人*12次|GE|24|人*次",
        "=7*24小时|EQ|168|小时",
        "24小时*365天|EQ|8760|小时",
        "24小时*7|EQ|168|小时",
        "250工作日*8小时|EQ|2000|小时",
        "3*12次|EQ|36|次",
        "7*24|EQ|168|-",
      })
  void products(String raw, Operator operator, String value, String unit) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(COMPOUND);
    assertThat(reading.operator()).isEqualTo(operator);
    assertThat(reading.value()).isEqualTo(new BigDecimal(value));
    assertThat(reading.unit()).isEqualTo(unit);
    if (operator == Operator.LE) {
      assertThat(reading.explanation().zh()).contains("由算式得出不超过10000 元");
      assertThat(reading.explanation().en()).contains("Calculated as at most 10000 元");
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("several months or quarters are no figure with a deadline")
  @ValueSource(strings = {"3，4季度", "7，8月"})
  void severalPeriods(String raw) {
    assertThat(TargetReader.read(raw).value()).isNull();
    assertThat(TargetReader.read(raw).kind()).isEqualTo(COMPOUND);
  }

  @Test
  @DisplayName("数值 with 时限 in brackets")
  void deadlineQualifier() {
    TargetReading reading = TargetReader.read("=100% (2021年6月底前)");

    assertThat(reading.kind()).isEqualTo(NUMERIC);
    assertThat(reading.qualifiers()).containsExactly(new Deadline("2021年6月底前", 2021, 6, null));
  }

  @ParameterizedTest(name = "{0} in {1} ends {2}")
  @DisplayName("时限: the last day allowed")
  @CsvSource({
    "12月底前,2023,2023-12-31",
    "2023年12月底前,2020,2023-12-31",
    "2021年1 2月底前,2021,2021-12-31",
    "2021年1-2月底前,2021,2021-02-28",
    "2021年1-12月,2021,2021-12-31",
    "1-12月,2023,2023-12-31",
    "11月前,2021,2021-10-31",
    "2022年1月前,2021,2021-12-31",
    "1月前,2021,2021-01-31",
    "12月,2023,2023-12-31",
    "2月,2024,2024-02-29",
    "4季度前,2023,2023-09-30",
    "4季度底前,2023,2023-12-31",
    "第三季度,2023,2023-09-30",
    "3季度,2023,2023-09-30",
    "上半年,2023,2023-06-30",
    "下半年,2023,2023-12-31",
    "年底前,2023,2023-12-31",
    "年内,2023,2023-12-31",
    "2023年前,2023,2022-12-31",
    "6月30日前,2022,2022-06-30",
    "2月31日前,2022,2022-02-28",
    "2022年9月15日前完成,2021,2022-09-15",
    "2022-09-15前,2021,2022-09-15",
    "十二月底前,2022,2022-12-31",
    "6月中旬,2022,2022-06-20",
  })
  void deadlines(String raw, int fiscalYear, LocalDate latest) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(DEADLINE);
    assertThat(reading.value()).isNull();
    Deadline deadline = reading.qualifier(Deadline.class).orElseThrow();
    assertThat(deadline.latest(fiscalYear)).isEqualTo(latest);
  }

  @Test
  @DisplayName("时限 without 底 may mean before or by the end: likely, not certain")
  void ambiguousDeadline() {
    assertThat(TargetReader.read("4季度前").confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(TargetReader.read("12月底前").confidence()).isEqualTo(Confidence.CERTAIN);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("时限 after an event")
  @ValueSource(strings = {"注册后2小时内", "合同签订后30日内", "验收后5个工作日内完成", "承诺时间内"})
  void deadlineAfterAnEvent(String raw) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(DEADLINE);
    assertThat(reading.qualifiers()).hasOnlyElementsOfType(ResponseTime.class);
  }

  @Test
  @DisplayName("a bare cap on time is a figure and a response time")
  void capOnTime() {
    TargetReading reading = TargetReader.read("24小时内");

    assertThat(reading.kind()).isEqualTo(NUMERIC);
    assertThat(reading.operator()).isEqualTo(Operator.LE);
    assertThat(reading.value()).isEqualTo(new BigDecimal("24"));
    assertThat(reading.unit()).isEqualTo("小时");
    assertThat(reading.qualifiers())
        .containsExactly(new ResponseTime("24小时内", new BigDecimal("24"), "小时"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("频次 in brackets")
  @CsvSource({
    "=100% (每月1次),1,MONTH",
    "=100% (每年2次),2,YEAR",
    "=100%（每季度一次）,1,QUARTER",
    "=100%（每周两次）,2,WEEK",
    "=100%（2次/月）,2,MONTH",
  })
  void frequencyQualifier(String raw, int times, Period period) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(NUMERIC);
    Frequency frequency = reading.qualifier(Frequency.class).orElseThrow();
    assertThat(frequency.times()).isEqualTo(times);
    assertThat(frequency.period()).isEqualTo(period);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("频次 alone is judged like words")
  @CsvSource({"每月,MONTH", "每季度,QUARTER", "按月,MONTH", "每学期1次,TERM"})
  void frequencyAlone(String raw, Period period) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(QUALITATIVE);
    Frequency frequency = reading.qualifier(Frequency.class).orElseThrow();
    assertThat(frequency.period()).isEqualTo(period);
  }

  @Test
  @DisplayName("响应时间, 依据, 范围 and 说明 in brackets")
  void otherQualifiers() {
    assertThat(TargetReader.read("=100% (72小时内)").qualifiers())
        .containsExactly(new ResponseTime("72小时内", new BigDecimal("72"), "小时"));
    assertThat(TargetReader.read("100% (按实)").qualifiers()).containsExactly(new Basis("按实"));
    assertThat(TargetReader.read("100%（以台账为准）").qualifiers()).containsExactly(new Basis("以台账为准"));
    assertThat(TargetReader.read("100% (约80个)").qualifiers()).containsExactly(new Scope("约80个"));
    assertThat(TargetReader.read("100% (一致)").qualifiers()).containsExactly(new Other("一致"));
    assertThat(TargetReader.read("100%（按实）（每月1次）").qualifiers())
        .containsExactly(new Basis("按实"), new Frequency("每月1次", 1, Period.MONTH));
  }

  @Test
  @DisplayName("构成 14+4=18 adds up")
  void breakdown() {
    TargetReading reading = TargetReader.read("18个（14个新增，4个优化）");

    assertThat(reading.kind()).isEqualTo(NUMERIC);
    Breakdown parts = reading.qualifier(Breakdown.class).orElseThrow();
    assertThat(parts.parts()).containsExactly(new BigDecimal("14"), new BigDecimal("4"));
    assertThat(parts.sum()).isEqualTo(reading.value());
    assertThat(reading.confidence()).isEqualTo(Confidence.CERTAIN);
    assertThat(reading.explanation().zh()).contains("合计18，一致");
  }

  @Test
  @DisplayName("构成 that does not add up is doubtful")
  void breakdownThatDoesNotAddUp() {
    TargetReading reading = TargetReader.read("20个（14个新增，4个优化）");

    assertThat(reading.confidence()).isEqualTo(Confidence.DOUBTFUL);
    assertThat(reading.explanation().zh()).contains("合计18，与20不一致", "请填报人确认");
    assertThat(reading.explanation().en()).contains("does not add up");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("定性")
  @ValueSource(
      strings = {
        "健全",
        "提升",
        "有效保障",
        "一次验收合格",
        "合格（安全保护二级）",
        "及时(每月1次)",
        "无",
        "符合ISO9001标准",
        "第3次会议通过"
      })
  void qualitative(String raw) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(QUALITATIVE);
    assertThat(reading.operator()).isNull();
    assertThat(reading.value()).isNull();
    assertThat(reading.unit()).isNull();
  }

  @Test
  @DisplayName("定性 keeps its qualifiers")
  void qualitativeWithQualifier() {
    assertThat(TargetReader.read("合格（安全保护二级）").qualifiers()).containsExactly(new Other("安全保护二级"));
    assertThat(TargetReader.read("及时(每月1次)").qualifiers())
        .containsExactly(new Frequency("每月1次", 1, Period.MONTH));
    assertThat(TargetReader.read("及时(每月1次)").word()).isEqualTo("及时");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("约数")
  @CsvSource({"约20万车次,200000,车次", "约45000枚（按实）,45000,枚"})
  void approximate(String raw, String value, String unit) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(APPROXIMATE);
    assertThat(reading.operator()).isEqualTo(Operator.ABOUT);
    assertThat(reading.value()).isEqualTo(new BigDecimal(value));
    assertThat(reading.unit()).isEqualTo(unit);
  }

  @Test
  @DisplayName("复合 that can be calculated: 365天*24小时/年 is 8,760 h")
  void calculation() {
    for (String raw : new String[] {"365天*24小时/年", "365天×24小时/年", "365 天 x 24 小时"}) {
      TargetReading reading = TargetReader.read(raw);

      assertThat(reading.kind()).isEqualTo(COMPOUND);
      assertThat(reading.value()).isEqualTo(new BigDecimal("8760"));
      assertThat(reading.unit()).isEqualTo("小时");
    }
    assertThat(TargetReader.read("7*24小时").value()).isEqualTo(new BigDecimal("168"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("复合 that cannot be calculated is flagged")
  @ValueSource(strings = {"保安保洁各1名", "个人约14人，集体约4-5组", "80%-90%", "8个街道、工业区"})
  void compound(String raw) {
    TargetReading reading = TargetReader.read(raw);

    assertThat(reading.kind()).isEqualTo(COMPOUND);
    assertThat(reading.value()).isNull();
    assertThat(reading.confidence()).isEqualTo(Confidence.DOUBTFUL);
    assertThat(reading.explanation().zh()).contains("请填报人确认");
  }

  @Test
  @DisplayName("无效: equal to the indicator's own name")
  void equalToName() {
    assertThat(TargetReader.read("巡查工作完成及时率", "巡查工作 完成及时率").kind()).isEqualTo(INVALID);
    assertThat(TargetReader.read("巡查工作完成及时率", "巡查覆盖率").kind()).isEqualTo(QUALITATIVE);
    assertThat(TargetReader.read("巡查工作完成及时率", "巡查覆盖率").confidence()).isEqualTo(Confidence.DOUBTFUL);
  }

  @ParameterizedTest(name = "[{0}]")
  @DisplayName("无效: nothing stated")
  @ValueSource(strings = {"", "   ", "------", "——", "/", "。", "()"})
  void blank(String raw) {
    assertThat(TargetReader.read(raw).kind()).isEqualTo(INVALID);
  }

  @Test
  @DisplayName("a figure within words is read with its scope, less certainly")
  void figureWithinWords() {
    TargetReading reading = TargetReader.read("培训人数300人");

    assertThat(reading.kind()).isEqualTo(NUMERIC);
    assertThat(reading.value()).isEqualTo(new BigDecimal("300"));
    assertThat(reading.qualifiers()).containsExactly(new Scope("培训人数"));
    assertThat(reading.confidence()).isEqualTo(Confidence.LIKELY);
  }

  @Test
  @DisplayName("the explanation says in both languages how it was understood")
  void explanation() {
    Sentence sentence = TargetReader.read("≥3次 (2021年6月底前)").explanation();

    assertThat(sentence.zh()).isEqualTo("应不低于3 次；时限：2021年6月底前。");
    assertThat(sentence.en()).isEqualTo("Should be at least 3 次; deadline: 2021年6月底前.");
  }
}
