package io.districtbudget.scoring;

import io.districtbudget.expression.Sentence;

/** 实际完成值与指标值, as the sentence of a score names them: a confirmed reading beside its text. */
final class Against {
  private Against() {}

  static Sentence of(IndicatorFacts facts) {
    String pair = facts.actual().raw().strip() + " / " + facts.target().raw().strip();
    if (!facts.target().confirmed()) {
      return new Sentence(pair, pair);
    }
    Sentence meaning = facts.target().explanation();
    return new Sentence(
        pair + "（" + withoutStop(meaning.zh()) + "）",
        pair + " (" + withoutStop(meaning.en()) + ")");
  }

  private static String withoutStop(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }
}
