package io.districtbudget.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("guards: plain Java, exact figures, no circles")
class GuardTest {

  private static final String ROOT = "io.districtbudget.scoring";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule PLAIN_JAVA =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", ROOT + "..", "io.districtbudget.expression", "org.jspecify..");

  private static final ArchRule EXACT =
      noClasses()
          .should()
          .callMethod(java.math.BigDecimal.class, "doubleValue")
          .orShould()
          .callConstructor(java.math.BigDecimal.class, double.class);

  @Test
  void rulesArePlainJava() {
    PLAIN_JAVA.check(MAIN);
    assertThatThrownBy(() -> PLAIN_JAVA.check(only(GuardTest.class)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void figuresAreExact() {
    EXACT.check(MAIN);
    assertThatThrownBy(() -> EXACT.check(only(Inexact.class))).isInstanceOf(AssertionError.class);
  }

  @Test
  void packagesHaveNoCircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
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
