package io.districtbudget.support.http;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Name of this service, for paths that exist in several services and name the one they mean. */
@ApplicationScoped
public class OwnName {

  private final String name;

  OwnName(@ConfigProperty(name = "quarkus.application.name") String name) {
    this.name = name;
  }

  /** Refuses another service's name with 404 SERVICE_UNKNOWN. */
  public void require(String named) {
    if (!name.equals(named)) {
      throw ProblemException.notFound(
          "SERVICE_UNKNOWN",
          LocalText.of("这里没有服务 %s，本服务为 %s。", "There is no %s here; this is %s.", named, name));
    }
  }
}
