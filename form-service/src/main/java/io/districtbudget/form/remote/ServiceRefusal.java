package io.districtbudget.form.remote;

import io.districtbudget.support.problem.Problem;

/** A service refused a call for a reason of its rules; the others of an import go on. */
public final class ServiceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ServiceRefusal(String service, Problem problem) {
    super(service + " refused: " + problem.status() + " " + problem.code());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
