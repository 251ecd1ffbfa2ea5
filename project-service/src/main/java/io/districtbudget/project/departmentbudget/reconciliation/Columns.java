package io.districtbudget.project.departmentbudget.reconciliation;

import java.util.Map;

/** Official labels of the columns that rules name. */
final class Columns {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("TOTAL", "合计"),
          Map.entry("AMOUNT", "预算数"),
          Map.entry("APPROPRIATION", "财政拨款收入"),
          Map.entry("BASIC", "基本支出"),
          Map.entry("PROJECT", "项目支出"),
          Map.entry("OFFICE", "公用经费"),
          Map.entry("GENERAL_PUBLIC", "一般公共预算"),
          Map.entry("GOVERNMENT_FUNDS", "政府性基金预算"),
          Map.entry("STATE_CAPITAL", "国有资本经营预算"),
          Map.entry("ABROAD", "因公出国（境）费"),
          Map.entry("RECEPTION", "公务接待费"),
          Map.entry("VEHICLES", "公务用车购置及运行费"),
          Map.entry("VEHICLE_PURCHASE", "公务用车购置费"),
          Map.entry("VEHICLE_RUNNING", "公务用车运行费"),
          Map.entry("OPERATING_COST", "机关运行经费"));

  private Columns() {}

  static String zh(String key) {
    return LABELS.getOrDefault(key, key);
  }
}
