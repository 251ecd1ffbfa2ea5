package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("实际完成值的读取 (reading actual values)")
class ActualReaderTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("数值, whether it compares or not")
  @CsvSource(
      nullValues = "-",
      value = {
        "98%,98,%,false",
        "4,4,-,false",
        "0起,0,起,false",
        "=95%,95,%,true",
        "=600,600,-,true",
        ">90%,90,%,true",
        ">=90,90,-,true",
        "平均>=75%,75,%,true",
        "90%以上,90,%,true",
        "24小时,24,小时,false",
        "约300人,300,人,false",
        "完成12次,12,次,false",
        "-3%,-3,%,false",
        "100% (按实),100,%,false",
        "1.2万人次,12000,人次,false",
        "365天*24小时/年,8760,小时,false",
        "9500m2,9500,m²,false",
        "9500(m2),9500,m²,false",
        "目前完成80%,80,%,false",
        "截至目前95%,95,%,false",
        "提前3天,3,天,false",
        "48版,48,版,false",
        "≥12档,12,档,true",
        "24个小时,24,个小时,false",
        "1000000000000000元,1000000000000000,元,false",
      })
  void numeric(String raw, String value, String unit, boolean comparison) {
    ActualReading reading = ActualReader.read(raw);

    assertThat(reading.kind()).isEqualTo(ActualKind.NUMERIC);
    assertThat(reading.value()).isEqualTo(new BigDecimal(value));
    assertThat(reading.unit()).isEqualTo(unit);
    assertThat(reading.comparison()).isEqualTo(comparison);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("文字, also several figures and dates")
  @ValueSource(
      strings = {
        "基本稳定",
        "线下206人，线上月100人",
        "有效保障",
        "11月",
        "每月",
        "未发生安全事故",
        "没有投诉",
        "√",
        "12月底前完成",
        "3，4季度",
        "7，8月",
        "2.0版",
        "3A级",
        "前10名"
      })
  void words(String raw) {
    ActualReading reading = ActualReader.read(raw);

    assertThat(reading.kind()).isEqualTo(ActualKind.WORDS);
    assertThat(reading.value()).isNull();
    assertThat(reading.comparison()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("无 / 未完成 / 尚未…")
  @ValueSource(strings = {"无", "未完成", "尚未完成验收", "暂未开展", "没有完成", "验收不合格", "未完成，仅80%", "因故未实施"})
  void negative(String raw) {
    assertThat(ActualReader.read(raw).kind()).isEqualTo(ActualKind.NEGATIVE);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("没有发生不该发生的事：不是未完成")
  @ValueSource(
      strings = {
        "未逾期",
        "未发生拖欠",
        "没有违规",
        "未中断服务",
        "未受到处罚",
        "未出现舆情",
        "未见异常",
        "没有人员伤亡",
        "未延误",
        "未被通报",
        "未产生纠纷",
        "未引发上访",
        "服务未间断",
        "未超支",
        "无不合格产品",
        "未出现不及时情况",
        "没有不合格",
        "未发现不到位情况",
        "无巡查不到位情况",
        "无法律纠纷",
        "无法律诉讼",
        "未见渗漏",
        "未受疫情影响",
        "未有投诉"
      })
  void nothingBadHappened(String raw) {
    assertThat(ActualReader.read(raw).kind()).isEqualTo(ActualKind.WORDS);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("没有做该做的事：未完成")
  @ValueSource(
      strings = {
        "无法开展",
        "工作无进展",
        "未见成效",
        "未受理",
        "未达到要求",
        "没有组织",
        "未按期验收",
        "尚未启动",
        "部分验收不合格",
        "未发生安全事故，但巡查不到位",
        "无专人管理，维护不到位",
        "无专人管理维护不到位",
        "未引起重视",
        "未受益",
        "未受训",
        "未见明显改善",
        "未出现明显改善",
        "未有效开展",
        "没有引起重视",
        "未收到款项"
      })
  void notDone(String raw) {
    assertThat(ActualReader.read(raw).kind()).isEqualTo(ActualKind.NEGATIVE);
  }

  @ParameterizedTest(name = "[{0}]")
  @DisplayName("缺失")
  @NullSource
  @ValueSource(strings = {"", " ", "　", "—", "/"})
  void missing(String raw) {
    ActualReading reading = ActualReader.read(raw);

    assertThat(reading.kind()).isEqualTo(ActualKind.MISSING);
    assertThat(reading.raw()).isEqualTo(raw == null ? "" : raw);
  }

  @Test
  @DisplayName("the same word as the target; a longer or weaker word is not")
  void sameWord() {
    TargetReading stable = TargetReader.read("稳定");

    assertThat(ActualReader.read(" 稳 定").sameWordAs(stable)).isTrue();
    assertThat(ActualReader.read("基本稳定").sameWordAs(stable)).isFalse();
    assertThat(ActualReader.read("稳定运行").sameWordAs(stable)).isFalse();
    assertThat(ActualReader.read("及时").sameWordAs(TargetReader.read("及时（每月1次）"))).isTrue();
    assertThat(ActualReader.read(null).sameWordAs(TargetReader.read(""))).isFalse();
  }
}
