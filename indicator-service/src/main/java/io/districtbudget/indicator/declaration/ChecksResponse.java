package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.plan.Severity;
import java.util.List;

/**
 * 申报审核结果 (what the rules say about a declaration), all at once.
 *
 * @param submittable whether nothing stands against a submission of this content
 * @param errors how many remarks stop a submission
 * @param warnings how many do not
 */
public record ChecksResponse(
    int version,
    boolean submittable,
    int errors,
    int warnings,
    List<TargetsResponse.Comment> items) {

  static ChecksResponse from(Declared declared) {
    List<TargetsResponse.Comment> items =
        PlanChecks.of(declared.plan(), declared.circumstances()).stream()
            .map(TargetsResponse.Comment::of)
            .toList();
    int errors = (int) items.stream().filter(item -> item.severity() == Severity.ERROR).count();
    return new ChecksResponse(
        declared.version().number(), errors == 0, errors, items.size() - errors, items);
  }
}
