package io.districtbudget.expression;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("guards: plain Java only, exact figures only")
class GuardTest {

  private static final ArchRule PLAIN_JAVA =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.districtbudget.expression", "org.jspecify..");

  private static final ArchRule NO_DOUBLE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Double.class, Float.class)
          .orShould()
          .callMethod(java.math.BigDecimal.class, "doubleValue")
          .orShould()
          .callConstructor(java.math.BigDecimal.class, double.class);

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.districtbudget.expression");

  @Test
  void plainJava() {
    PLAIN_JAVA.check(MAIN);
    assertThatThrownBy(() -> PLAIN_JAVA.check(only(GuardTest.class)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void noDouble() {
    NO_DOUBLE.check(MAIN);
    assertThatThrownBy(() -> NO_DOUBLE.check(only(Inexact.class)))
        .isInstanceOf(AssertionError.class);
  }

  private static JavaClasses only(Class<?> type) {
    return new ClassFileImporter().importClasses(type);
  }

  /** The bad sample. */
  static final class Inexact {
    java.math.BigDecimal half() {
      return java.math.BigDecimal.valueOf(new java.math.BigDecimal("1").doubleValue() / 2);
    }
  }
}
