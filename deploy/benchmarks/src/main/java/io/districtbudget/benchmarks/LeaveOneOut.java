package io.districtbudget.benchmarks;

import io.districtbudget.indicator.likeness.Bigrams;
import io.districtbudget.indicator.likeness.PlainText;
import io.districtbudget.indicator.suggestion.ranking.Ranking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Leave-one-out: each form's indicators are sought among what is suggested from the other forms. An
 * indicator is found when a suggestion has its plain name, or one alike by 60 % (Dice of bigrams).
 *
 * @param tested the forms whose indicators are sought
 * @param history all forms that may be learned from
 */
record LeaveOneOut(List<PublishedForm> tested, List<PublishedForm> history, Kinship kinship) {

  static final int SUGGESTIONS = 20;

  /** How many of the indicators were found. */
  record Share(int found, int all) {

    /** One decimal. */
    BigDecimal percent() {
      return BigDecimal.valueOf(100L * found)
          .divide(BigDecimal.valueOf(Math.max(1, all)), 1, RoundingMode.HALF_UP);
    }

    /** How many times what the other found, two decimals. */
    BigDecimal times(Share other) {
      return BigDecimal.valueOf(found)
          .divide(BigDecimal.valueOf(Math.max(1, other.found)), 2, RoundingMode.HALF_UP);
    }
  }

  Share of(Suggester suggester) {
    int found = 0;
    int all = 0;
    for (PublishedForm form : tested) {
      List<PublishedForm> others =
          history.stream().filter(o -> o != form && kinship.allows(form, o)).toList();
      List<Bigrams> suggested =
          suggester.first(SUGGESTIONS, form, others).stream().map(LeaveOneOut::words).toList();
      for (PublishedForm.Row row : form.rows()) {
        Bigrams wanted = words(row.name());
        all++;
        found += suggested.stream().anyMatch(s -> s.likeness(wanted) >= Ranking.NEAR) ? 1 : 0;
      }
    }
    return new Share(found, all);
  }

  private static Bigrams words(String name) {
    return Bigrams.of(PlainText.of(name));
  }
}
