package io.districtbudget.support.testing.badsample.alpha;

import io.districtbudget.support.testing.badsample.beta.RoundedMoney;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** Breaks the rules of roles and of POSTs that may be sent again. */
public class OpenEndpoint {

  @GET
  public String anybody() {
    return RoundedMoney.today();
  }

  @POST
  public String twice() {
    return "done twice";
  }

  public static String name() {
    return "open";
  }
}
