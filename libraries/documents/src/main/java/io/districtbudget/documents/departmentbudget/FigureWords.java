package io.districtbudget.documents.departmentbudget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands before a stated figure, by the code of the figure. All compact. */
final class FigureWords {

  static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)(万元|亿元|千元|元)";
  static final List<Figure> MONEY = new ArrayList<>();
  static final Map<String, Pattern> COUNTS = new LinkedHashMap<>();

  private static final String SAYS = "(?:安排)?(?:总额|总计|合计|总数|数)?(?:总)?(?:共计|共|计)?(?:安排)?(?:为|是|:)?";
  private static final String WHOLE =
      "(?<!拨款|事业|经营|其他|基金|预算|资金|上级|附属|补助|财政|资本|专户|基本|项目|三公|公用|人员|采购|采购的|结转|债务|涉及|经费)";

  static {
    money("REVENUE_TOTAL", WHOLE + "(?:预算收入|预算总收入|收入预算|收入总预算|总收入预算|总收入|收支预算|收支总预算)" + SAYS);
    money("REVENUE_TOTAL", WHOLE + "收入(?:总额|总计|合计)(?:为|:)?");
    money("EXPENDITURE_TOTAL", WHOLE + "(?:预算支出|预算总支出|支出预算|支出总预算|总支出预算|总支出|收支预算|收支总预算)" + SAYS);
    money("EXPENDITURE_TOTAL", WHOLE + "支出(?:总额|总计|合计)(?:为|:)?");
    money("APPROPRIATION_REVENUE", "(?<!一般公共预算|基金预算|基金|资本经营预算)财政拨款收入(?:预算)?" + SAYS);
    money("OPERATIONS_REVENUE", "事业收入(?:预算)?" + SAYS);
    money("BUSINESS_REVENUE", "(?<!资本)(?:事业单位)?经营收入(?:预算)?" + SAYS);
    money("OTHER_REVENUE", "其他收入(?:预算)?" + SAYS);
    money("APPROPRIATION_TOTAL", "(?<!一般公共预算|基金预算|基金|资本经营预算)财政拨款(?:支出预算|支出|预算支出)" + SAYS);
    money("GENERAL_PUBLIC", "一般公共预算(?:财政)?(?:拨款)?(?:支出预算|支出)" + SAYS);
    money("GENERAL_PUBLIC", "一般公共预算(?:财政)?当年(?:财政)?拨款(?:支出)?(?:预算)?" + SAYS);
    money("APPROPRIATION_REVENUE", "财政拨款收支(?:总)?预算" + SAYS);
    money("APPROPRIATION_TOTAL", "财政拨款收支(?:总)?预算" + SAYS);
    money("GOVERNMENT_FUNDS", "政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:支出预算|支出)" + SAYS);
    money("STATE_CAPITAL", "国有资本经营预算(?:财政)?(?:拨款)?(?:支出预算|支出)" + SAYS);
    money("BASIC", "(?<!一般公共预算)基本支出(?:预算)?" + SAYS);
    money("PROJECT", "(?<!涉及|绩效)项目支出(?:预算)?" + SAYS);
    money(
        "FUNCTION",
        "[“\"「](?!三公)([^”\"」]{2,90})[”\"」](?:\\((?:\\d{3,7}|[类款项])\\))?(?:科目|[类款项]级科目)?"
            + "(?:支出)?(?:预算)?(?:安排)?(?:为|:)?");
    money(
        "FUNCTION",
        "(?<![“\"「\\p{IsHan}()、])([\\p{IsHan}()、]{2,80}\\([类款项]\\))(?:科目)?"
            + "(?:20\\d{2}年)?(?:年初)?(?:支出)?(?:预算)?(?:数)?(?:安排)?(?:为|:)?");
    money(
        "FUNCTION",
        "(?:[\\p{IsHan}、]{2,30}\\(\\d{3,5}[类款]?\\)[-—→]*){0,2}([\\p{IsHan}、]{2,30}\\(\\d{5}(?:\\d{2})?项?\\))"
            + "(?:科目|[类款项]级科目)?(?:20\\d{2}年)?(?:年初)?(?:支出)?(?:预算)?(?:数)?(?:安排)?(?:为|:)?");
    money(
        "FUNCTION",
        "(?<!\\d)(\\d{5}(?:\\d{2})?[\\p{IsHan}()、]{2,40}?)(?:科目)?(?:支出)?(?:预算)?(?:安排)?(?:为|:)?");
    money("THREE_PUBLIC_TOTAL", "[“\"]?三公[”\"]?经费(?:财政拨款)?(?:支出)?预算(?:支出)?" + SAYS);
    money("ABROAD", "因公出国\\(境\\)(?:费用|经费|费)(?:支出)?(?:预算)?" + SAYS);
    money("VEHICLES", "公务用车购置(?:及|和|与)运行(?:维护)?费用?(?:支出)?(?:预算)?" + SAYS);
    money("VEHICLE_PURCHASE", "公务用车购置费用?(?:支出)?(?:预算)?" + SAYS);
    money("VEHICLE_RUNNING", "公务用车运行(?:维护)?费用?(?:支出)?(?:预算)?" + SAYS);
    money("RECEPTION", "公务接待(?:费用|经费|费)(?:支出)?(?:预算)?" + SAYS);
    money("OPERATING_COST", "机关运行经费(?:财政拨款)?(?:支出)?预算" + SAYS);
    money("PROCUREMENT_TOTAL", "(?<!面向中小企业预留|中小企业预留的)政府采购(?:支出)?(?:预算(?:金额)?|(?=安排))" + SAYS);
    procurement("GOODS", "货物");
    procurement("WORKS", "工程");
    procurement("SERVICES", "服务");
    money("RESERVED_SMALL_AND_MEDIUM", "中小企业预留(?:的)?政府采购(?:项目)?预算(?:金额)?(?:为|:)?");
    money("RESERVED_SMALL_AND_MICRO", "小型和微型企业(?:的)?(?:政府采购)?(?:项目)?预算(?:金额)?(?:为|:)?");
    money("TARGET_MONEY", "涉及(?:项目)?(?:支出)?(?:预算)?资金(?:为|:)?");
    COUNTS.put("TARGET_UNITS", Pattern.compile("(\\d+)个(?:基层)?预算单位(?:开展|编报)"));
    COUNTS.put("TARGET_PROJECTS", Pattern.compile("绩效目标的?项目(?:共|为)?(\\d+)个"));
  }

  private FigureWords() {}

  private static void procurement(String kind, String word) {
    money(
        "PROCUREMENT_" + kind,
        "(?:政府采购"
            + word
            + "(?:类)?(?:支出)?预算|"
            + word
            + "(?:类)?(?:政府)?采购(?:支出)?预算|政府采购"
            + word
            + "(?:类)?支出|(?<=其中:|、|,|^)"
            + word
            + "(?:类|类?预算))"
            + SAYS);
  }

  private static void money(String code, String before) {
    MONEY.add(new Figure(code, Pattern.compile(before + NUMBER)));
  }

  /** One wording of a code; a code may have several. */
  record Figure(String code, Pattern pattern) {}
}
