package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.plan.Remark;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.util.List;

/** Makes one refusal of all remarks of the rules. */
final class RemarksRefused {

  private RemarksRefused() {}

  /** 422 with every remark as a violation, unless there is none. */
  static void unlessEmpty(List<Remark> remarks) {
    if (!remarks.isEmpty()) {
      throw ProblemException.rules(remarks.stream().map(RemarksRefused::violation).toList());
    }
  }

  private static Violation violation(Remark remark) {
    return new Violation(
        remark.pointer(),
        remark.code(),
        new LocalText(remark.zh(), remark.en()),
        remark.rejected());
  }
}
