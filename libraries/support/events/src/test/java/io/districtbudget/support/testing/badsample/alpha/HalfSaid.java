package io.districtbudget.support.testing.badsample.alpha;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** Sentences of which each is wrong in one way. */
public enum HalfSaid implements Refusal {
  ANOTHER_VALUE(Wording.rule("已满 {most}。", "It is full at {least}.")),
  ONE_LANGUAGE(Wording.rule("It is full.", "It is full.")),
  NO_END(Wording.rule("已满", "It is full."));

  private final Wording wording;

  HalfSaid(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
