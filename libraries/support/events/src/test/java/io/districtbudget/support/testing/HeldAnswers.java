package io.districtbudget.support.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Holds the answers of a service's tests against its document, without being asked by them, where
 * the build says so: {@code -Danswers.held=true}.
 */
public final class HeldAnswers implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext test) {
    if (Boolean.getBoolean(AnswersAsDocumented.HELD) && !AnswersAsDocumented.areHeld()) {
      AnswersAsDocumented.by(
          DocumentedOperations.of(Thread.currentThread().getContextClassLoader()));
    }
  }
}
