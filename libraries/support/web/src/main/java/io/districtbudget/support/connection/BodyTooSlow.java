package io.districtbudget.support.connection;

import io.districtbudget.serving.connection.LateBody;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.ProblemWriter;
import io.districtbudget.support.text.LocalText;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** 408 BODY_TOO_SLOW for a request whose body has not come to its end in time. */
@ApplicationScoped
class BodyTooSlow implements LateBody {

  private final ProblemWriter problems;

  BodyTooSlow(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void refuse(RoutingContext exchange, Duration deadline) {
    problems.sendAndClose(
        exchange,
        new ProblemException(
            408,
            "BODY_TOO_SLOW",
            LocalText.of(
                "请求内容未在 %d 秒内传完。",
                "The request body did not arrive within %d seconds.", deadline.toSeconds()),
            List.of()));
  }
}
