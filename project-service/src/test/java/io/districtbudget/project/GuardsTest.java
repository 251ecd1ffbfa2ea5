package io.districtbudget.project;

import io.districtbudget.support.testing.Guards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guards of how code is written")
class GuardsTest {

  @Test
  @DisplayName("endpoints have roles, features are acyclic, no floating point, time from a clock")
  void guards() {
    Guards.checkAll("io.districtbudget.project");
  }
}
