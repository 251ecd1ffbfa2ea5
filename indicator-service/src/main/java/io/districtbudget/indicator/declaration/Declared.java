package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.plan.Circumstances;
import io.districtbudget.indicator.plan.Plan;
import org.jspecify.annotations.Nullable;

/** A declaration with one of its versions, as the use cases hand it to the resource. */
record Declared(
    Declaration declaration,
    PlanVersion version,
    Plan plan,
    Circumstances circumstances,
    @Nullable Outcome outcome) {

  Declared with(Outcome what) {
    return new Declared(declaration, version, plan, circumstances, what);
  }
}
