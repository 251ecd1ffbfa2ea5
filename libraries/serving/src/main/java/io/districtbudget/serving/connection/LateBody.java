package io.districtbudget.serving.connection;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** How a request is answered whose body comes too late. */
public interface LateBody {

  /** Answers 408 and closes the connection; nothing of an answer has been sent. */
  void refuse(RoutingContext exchange, Duration deadline);
}
