package io.districtbudget.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.documents.level.KnowsJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("guards: no framework, exact figures, no circles")
class GuardTest {

  private static final String ROOT = "io.districtbudget.documents";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule READING_IS_PLAIN =
      classes()
          .that()
          .resideInAnyPackage(ROOT + ".text..", ROOT + ".level..", ROOT + ".grid..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ROOT + "..", "org.jspecify..");

  private static final ArchRule NO_FRAMEWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "io.quarkus..", "io.vertx..", "io.districtbudget.support..");

  private static final ArchRule EXACT =
      noClasses()
          .should()
          .callMethod(java.math.BigDecimal.class, "doubleValue")
          .orShould()
          .callConstructor(java.math.BigDecimal.class, double.class);

  @Test
  void readingIsPlainJava() {
    READING_IS_PLAIN.check(MAIN);
    assertThatThrownBy(() -> READING_IS_PLAIN.check(only(KnowsJson.class)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void noFramework() {
    NO_FRAMEWORK.check(MAIN);
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
