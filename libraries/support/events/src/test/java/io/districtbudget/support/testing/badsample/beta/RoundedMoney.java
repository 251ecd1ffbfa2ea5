package io.districtbudget.support.testing.badsample.beta;

import io.districtbudget.support.testing.badsample.alpha.OpenEndpoint;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks the rules of amounts and time. */
public record RoundedMoney(double yuan) {

  public static String today() {
    return OpenEndpoint.name() + LocalDate.now(ZoneOffset.UTC);
  }
}
