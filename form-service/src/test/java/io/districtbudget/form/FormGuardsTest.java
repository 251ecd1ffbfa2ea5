package io.districtbudget.form;

import io.districtbudget.support.testing.Guards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("guards: endpoints have roles, features have no cycles")
class FormGuardsTest {

  @Test
  @DisplayName("every rule that holds in every service")
  void commonRules() {
    // An import can be repeated by its nature: what is there already is UNCHANGED.
    Guards.checkAll(
        "io.districtbudget.form",
        "FormReadingResource.read",
        "FormReadingResource.correct",
        "ImportResource.importForms",
        "ImportResource.importCorrected",
        "ImportJobResource.resume");
  }
}
