package io.districtbudget.form;

import io.districtbudget.support.testing.ListedRefusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("拒绝 (refusals) are listed by their features")
class RefusalsTest {

  /** Besides these it says again what the owning services and the readers of files refuse. */
  @Test
  @DisplayName("nothing is refused beside the enums; docs and OpenAPI say the same")
  void listed() {
    new ListedRefusals(
            "form-service", "io.districtbudget.form", "Owners.accepted", "ReadableDocument.sources")
        .check();
  }
}
