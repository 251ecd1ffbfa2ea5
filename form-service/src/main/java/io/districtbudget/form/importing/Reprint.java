package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.RepairCode;
import java.util.ArrayList;
import java.util.List;

/**
 * 随部门预算公开的绩效目标表 (target table printed with a department budget): it repeats a declaration. What is
 * known of its project stays as it is, a difference is named; money whose unit is doubtful is not
 * posted.
 *
 * @param moneyDoubtful whether it is one whose printed unit of money cannot be meant
 */
record Reprint(boolean printed, boolean moneyDoubtful) {

  static Reprint of(Form form, boolean printed) {
    boolean doubtful =
        form.repairs().stream().anyMatch(r -> r.code() == RepairCode.MONEY_UNIT_SUSPECT);
    return new Reprint(printed, printed && doubtful);
  }

  List<ImportLine.Finding> findings(Form form, TargetsPosting.Posted declared) {
    List<ImportLine.Finding> findings = new ArrayList<>();
    if (moneyDoubtful) {
      String amount = String.valueOf(form.budget().total().printed().yearStart());
      findings.add(
          finding(
              "MONEY_NOT_POSTED",
              "随部门预算公开的绩效目标表印 " + amount + " " + form.budget().moneyUnit() + "，单位存疑，没有记入预算账"));
    }
    if (declared.differs()) {
      findings.add(
          finding("TARGETS_DIFFER", "与已存的绩效目标不一致（" + declared.difference() + "），以申报表为准，未作改动"));
    }
    return findings;
  }

  private static ImportLine.Finding finding(String code, String message) {
    return new ImportLine.Finding(code, "WARNING", null, null, message);
  }
}
