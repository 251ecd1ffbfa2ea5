package io.districtbudget.indicator.plan.badsample;

import io.districtbudget.indicator.declaration.badsample.CircularSample;
import io.districtbudget.support.text.LocalText;

/** A rule that knows more than it should. */
public final class ImpureSample {

  public LocalText text(CircularSample sample) {
    return new LocalText(sample.toString(), "");
  }
}
