package io.districtbudget.project.treasury;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 国库来数的拒绝 (what is wrong with a record of the treasury before any rule of the ledger is asked). */
enum TreasuryRefusal implements Refusal {
  DIVISION_MISSING(
      rule(
              "记录未注明行政区划（ce_division），本主题也未配置所属行政区划，无法入账。",
              "The record names no division (ce_division), and none is configured for its "
                  + "topic.")
          .as("ENTRY_DIVISION_MISSING")),
  DIVISION_FOREIGN(
      rule(
              "记录所注行政区划 {rejected} 与本主题所属行政区划不符。",
              "The record names division {rejected}; its topic belongs to another.")
          .as("ENTRY_DIVISION_FOREIGN")),
  SOURCE_MISSING(
      rule(
              "记录未注明来源系统（ce_source），凭证号无从归属。",
              "The record names no source (ce_source), whose voucher numbers these are.")
          .as("ENTRY_SOURCE_MISSING")),
  TYPE_UNKNOWN(
      rule(
              "记录类型（ce_type）为 {rejected}，本主题只接收 treasury.entry.v1。",
              "The record's type (ce_type) is {rejected}; this topic takes treasury.entry.v1.")
          .as("ENTRY_TYPE_UNKNOWN")),
  KEY_MISSING(
      rule(
              "记录没有键，冲销可能先于原支付到达；请以项目编码为键重新发送。",
              "The record has no key, so a reversal could overtake its payment; send it with "
                  + "the project code as key.")
          .as("ENTRY_KEY_MISSING")),
  MALFORMED(
      rule(
              "记录内容不是有效的国库分录（JSON）：{shown}",
              "The record's value is no entry of the treasury (JSON): {shown}")
          .as("ENTRY_MALFORMED")),
  FIELD_INVALID(rule("字段 {field}：{why}", "Field {field}: {why}")),
  REFUSAL_UNKNOWN(unknown("没有被拒分录 {id}。", "There is no refused entry {id}.")),
  ALREADY_DECIDED(conflict("该分录已处理（{status}）。", "The entry is decided already ({status})."));

  private final Wording wording;

  TreasuryRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
