package io.districtbudget.support.testing.badsample.alpha;

import io.districtbudget.support.testing.badsample.beta.RoundedMoney;
import jakarta.ws.rs.GET;

/** Breaks the rule of roles. */
public class OpenEndpoint {

  @GET
  public String anybody() {
    return RoundedMoney.today();
  }

  public static String name() {
    return "open";
  }
}
