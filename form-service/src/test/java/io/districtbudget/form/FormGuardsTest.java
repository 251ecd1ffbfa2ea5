package io.districtbudget.form;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.support.testing.Guards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("guards: reading is plain Java, endpoints have roles, features have no cycles")
class FormGuardsTest {

  private static final String ROOT = "io.districtbudget.form";

  private static final ArchRule READING_IS_PLAIN =
      classes()
          .that()
          .resideInAnyPackage(ROOT + ".text..", ROOT + ".level..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ROOT + ".text..", ROOT + ".level..", "org.jspecify..");

  @Test
  @DisplayName("every rule that holds in every service")
  void commonRules() {
    // An import can be repeated by its nature: what is there already is UNCHANGED.
    Guards.checkAll(ROOT, "FormReadingResource.read", "ImportResource.importForms");
  }

  @Test
  @DisplayName("text and level know no framework and no other feature")
  void readingIsPlain() {
    READING_IS_PLAIN.check(Guards.mainClasses(ROOT));
    JavaClasses bad =
        new ClassFileImporter().importClasses(io.districtbudget.form.level.KnowsJson.class);
    assertThatThrownBy(() -> READING_IS_PLAIN.check(bad)).isInstanceOf(AssertionError.class);
  }
}
