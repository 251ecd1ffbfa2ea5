package io.districtbudget.assessment;

import io.districtbudget.support.testing.ListedRefusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("拒绝 (refusals) are listed by their features")
class RefusalsTest {

  @Test
  @DisplayName("nothing is refused beside the enums; docs and OpenAPI say the same")
  void listed() {
    new ListedRefusals("assessment-service", "io.districtbudget.assessment").check();
  }
}
