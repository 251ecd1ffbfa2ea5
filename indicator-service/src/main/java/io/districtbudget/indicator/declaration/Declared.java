package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.plan.Period;
import org.jspecify.annotations.Nullable;

/** A declaration with one of its versions, as the use cases hand it to the resource. */
record Declared(
    Declaration declaration,
    PlanVersion version,
    Framework framework,
    Period period,
    @Nullable Outcome outcome) {}
