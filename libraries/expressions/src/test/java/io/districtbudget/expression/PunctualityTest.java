package io.districtbudget.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("按期 (deadlines kept), fiscal year 2022")
class PunctualityTest {

  @ParameterizedTest(name = "{0} / {1} → {2}")
  @CsvSource({
    "12月底前, 11月, true",
    "12月底前, 12月, true",
    "12月底前, 12月31日, true",
    "12月底前, 2022年11月30日, true",
    "12月底前, 2022-11-30, true",
    "12月底前, 2022年11月30日完成, true",
    "12月底前, 2023年1月, false",
    "11月底前, 12月, false",
    "11月前, 10月, true",
    "11月前, 11月, false",
    "11月15日前, 11月15日, true",
    "11月15日前, 11月16日, false",
    "11月15日前, 11月, false",
    "2023年6月底前, 5月, true",
    "2023年6月底前, 2023年7月, false",
    "4季度前, 第3季度, true",
    "上半年, 6月, true",
    "上半年, 7月, false",
    "1-12月, 全年, true",
    "12月底前, 预计11月, false",
    "12月底前, 计划11月完成, false",
    "12月底前, 尚未完成（预计11月）, false",
    "12月底前, 已完成, false",
    "12月底前, '', false",
    "12月底前, 11, false",
    "1-12月, 1-6月, false",
    "1-12月, 1-12月份, true",
    "1-12月, 11月, false",
    "1-4季度, 第1季度, false",
    "1-4季度, 第4季度, true",
    "第一至第四季度, 上半年, false",
    "全年, 上半年, false",
    "2022年度, 上半年, false",
    "2022年1月1日-12月31日, 6月, false",
    "2022-12-31前, 11月, true",
    "12月底前, 部分完成（11月）, false",
    "12月底前, '部分完成，11月', false",
    "12月底前, '已完成招标，11月', false",
    "12月底前, '完成80%，11月', false",
    "12月底前, 11月（完成初稿）, false",
    "12月底前, 11月开展, false",
    "12月底前, 11月实施, false",
    "12月底前, 11月启动, false",
    "12月底前, 11月基本完成, false",
    "12月底前, 11月提交, false",
    "12月底前提交, 11月提交, true",
    "12月底前, 截至11月, false",
    "12月底前, 截止11月, false",
    "12月底前, '延期，11月', false",
    "12月底前, '11月，12月', false",
    "12月底前, 已完成（11月）, true",
    "12月底前, 已完成（2023年1月）, false",
    "12月底前, '已完成，11月', true",
    "12月底前, '11月，已验收', true",
    "12月底前, 11月（按期完成）, true",
    "12月底前, 11月已完成, true",
    "12月底前, 已于11月完成验收, true",
    "12月底前, 完工（11月15日）, true",
    "10月底前, 11月前, false",
    "注册后2小时内, 延误1小时, false",
    "注册后2小时内, 超时0.5小时, false",
    "注册后2小时内, 晚1小时, false",
    "注册后2小时内, 停水1小时, false",
    "注册后2小时内, 1小时（10次中的8次）, false",
    "注册后2小时内, 平均1.5小时, true",
    "注册后2小时内, 用时1.5小时, true",
    "注册后2小时内, 1.5个小时, true",
    "注册后5个工作日内, 3个工作日, true",
    "注册后5个工作日内, 3天, true",
    "注册后5个工作日内, 6天, false",
    "注册后2小时内, 2小时, true",
    "注册后2小时内, 120分钟, true",
    "注册后2小时内, 2小时内, true",
    "注册后2小时内, 2.01小时, false",
    "注册后2小时内, 2小时以上, false",
    "注册后2小时内, 1, false",
    "注册后2小时内, 1次, false",
    "健全, 11月, false",
    "=100% (2022年6月底前), 5月, false"
  })
  void kept(String target, String actual, boolean kept) {
    assertThat(Punctuality.kept(TargetReader.read(target), ActualReader.read(actual), 2022))
        .isEqualTo(kept);
  }
}
