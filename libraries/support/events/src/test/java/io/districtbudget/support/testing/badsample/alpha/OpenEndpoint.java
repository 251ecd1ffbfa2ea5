package io.districtbudget.support.testing.badsample.alpha;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.testing.badsample.beta.RoundedMoney;
import io.districtbudget.support.text.LocalText;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** Breaks the rules of roles, of POSTs that may be sent again, and of refusals. */
public class OpenEndpoint {

  @GET
  public String anybody() {
    return RoundedMoney.today();
  }

  @POST
  public String twice() {
    return "done twice";
  }

  static ProblemException refused() {
    return ProblemException.notFound("NOWHERE", new LocalText("没有。", "There is none."));
  }

  static Violation violated() {
    return Violation.of("/at", "WRONG", new LocalText("不对。", "It is wrong."), null);
  }

  public static String name() {
    return "open";
  }
}
