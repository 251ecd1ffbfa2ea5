package io.districtbudget.support.problem;

import org.jspecify.annotations.Nullable;

/** What failures of one technology mean to a caller; found by {@link java.util.ServiceLoader}. */
public interface FailureMeaning {

  /** The problem to answer, or null when the failure is none of this technology. */
  @Nullable ProblemException of(Throwable failure);
}
