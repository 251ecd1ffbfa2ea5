package io.districtbudget.indicator.declaration.badsample;

import io.districtbudget.indicator.plan.badsample.ImpureSample;

/** Depends on the plan, which depends on it. */
public final class CircularSample {

  public String text(ImpureSample sample) {
    return sample.text(this).zh();
  }
}
