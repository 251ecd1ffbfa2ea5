package io.districtbudget.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 计量单位 (units of measure) that follow a figure or stand in brackets behind it. */
final class Units {

  /** Times allowed are written in these; "24小时内" is a response time, "5%内" is not. */
  private static final Set<String> OF_TIME =
      Set.of("秒", "分钟", "小时", "个小时", "天", "日", "周", "星期", "个星期", "个月", "年", "工作日", "个工作日", "自然日");

  private static final Set<String> KNOWN =
      Set.copyOf(
          Arrays.asList(
              """
              % ‰ 百分点 个百分点 倍 次 人 人次 人天 人日 人月 个 件 套 台 部 辆 项 家 户 户次 场 场次 起 份 分 元 角 处 条 名 位
              秒 分钟 小时 个小时 个星期 个季度 天 日 周 个月 月 季 季度 半年 学期 星期 年 工作日 个工作日 自然日 课时 学时 批 批次 期 期次 篇 本 册 张 枚 车次 班次 航次
              平方米 平方公里 亩 公顷 ㎡ m² 立方米 m³ 微克 毫克 μg mg pH kV 米 厘米 毫米 公里 千米 km m 吨 公斤 千克 克 kg t 升 毫升 度 千瓦时 kWh
              棵 株 只 头 匹 间 所 座 栋 幢 层 组 队 班 门 支 块 盏 扇 根 片 盒 箱 袋 瓶 罐 桶 轮 届 例 宗 笔 单 封 幅 款 种 类 级
              面 把 顶 双 对 床 桌 餐 客 餐次 步 页 字 节 集 则 首 站 点 点位 路 线 端 机位 车位 床位 席 村 社区 街镇 卷 案 案次
              GB TB MB M G T 兆 ℃ dB kW W 分贝 瓦 千瓦 车 趟 遍 回 帧 样 样本 号 宗次 名次 杆 口 眼 孔 井 岗 岗位 户数 人数 宿 榀 樘 副 列 L mL ml 台套 人份 标段 学年 生 师 病例 车日 班次 户日 平方
              """
                  .strip()
                  .split("\\s+")));

  /** 元/人·天 is a unit when each of its parts is one. */
  private static final Pattern COMPOUND = Pattern.compile("/每?|每|[·.]每?");

  private static final List<String> LONGEST_FIRST =
      KNOWN.stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(u -> u))
          .toList();

  private Units() {}

  /** Whether the whole text is a unit, also a compound one such as 小时/天. */
  static boolean known(String text) {
    return KNOWN.contains(text)
        || (COMPOUND.matcher(text).find()
            && KNOWN.containsAll(Arrays.asList(COMPOUND.split(text, -1))));
  }

  private static final Pattern PER = Pattern.compile("/每?|每|·每?|\\.");
  private static final Pattern SHORT_PERIOD = Pattern.compile(".*/(?:半年|季度?|月|旬|周|星期|天|日)");

  private static final Map<String, String> SPELLINGS =
      Map.of(
          "㎡", "平方米", "m²", "平方米", "m³", "立方米", "m", "米", "km", "公里", "千米", "公里", "t", "吨", "kg",
          "公斤", "千克", "公斤");

  /** Whether two spellings are one unit: 元/人·年, 元/人/年, 元/年·人 and 元每人每年. */
  static boolean same(String one, String other) {
    return one.equals(other) || parts(one).equals(parts(other));
  }

  /** What is counted, then what it is counted by, in one order. */
  private static List<String> parts(String unit) {
    List<String> parts = new ArrayList<>();
    for (String part : PER.split(unit.replace("人·次", "人次"), -1)) {
      parts.add(SPELLINGS.getOrDefault(part, part));
    }
    parts.subList(1, parts.size()).sort(Comparator.naturalOrder());
    return parts;
  }

  /** 次/月, 次/周: so many in a part of the year. */
  static boolean ofShortPeriod(String unit) {
    return SHORT_PERIOD.matcher(unit).matches();
  }

  static boolean ofTime(@Nullable String unit) {
    return unit != null && OF_TIME.contains(unit);
  }

  /** The longest known unit that the text begins with, or null. */
  static @Nullable String leading(String text) {
    for (String unit : LONGEST_FIRST) {
      if (text.startsWith(unit)) {
        int end = unit.length();
        if (text.startsWith("/", end)) {
          String per = leading(text.substring(end + 1));
          return per == null ? unit : unit + "/" + per;
        }
        return unit;
      }
    }
    return null;
  }
}
