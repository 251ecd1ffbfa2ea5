package io.districtbudget.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("架构约束")
class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.districtbudget.assessment");

  private static final DescribedPredicate<JavaMethod> ENDPOINTS =
      DescribedPredicate.describe(
          "endpoints",
          method ->
              method.getAnnotations().stream()
                  .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)));

  private static final ArchRule ENDPOINTS_HAVE_ROLES =
      methods().that(ENDPOINTS).should().beAnnotatedWith(RolesAllowed.class);

  private static final ArchRule RULES_ARE_PLAIN =
      classes()
          .that()
          .resideInAPackage("io.districtbudget.assessment.scoring..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "io.districtbudget.expression..",
              "io.districtbudget.assessment.scoring..");

  private static final ArchRule AUDIT_IS_PLAIN =
      classes()
          .that()
          .resideInAPackage("io.districtbudget.assessment.findings..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "io.districtbudget.expression..",
              "io.districtbudget.assessment.scoring..",
              "io.districtbudget.assessment.findings..");

  private static final ArchRule NO_BINARY_FRACTIONS =
      noFields()
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class);

  private static final ArchRule TIME_IS_INJECTED =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @Test
  @DisplayName("每个接口都限定角色")
  void everyEndpointHasRoles() {
    ENDPOINTS_HAVE_ROLES.check(SERVICE);
    trips(ENDPOINTS_HAVE_ROLES, OpenEndpoint.class);
  }

  @Test
  @DisplayName("评分与审核只用 java 与 expressions")
  void rulesArePlainJava() {
    RULES_ARE_PLAIN.check(SERVICE);
    AUDIT_IS_PLAIN.check(SERVICE);
  }

  @Test
  @DisplayName("功能包之间没有循环")
  void featuresAreAcyclic() {
    slices()
        .matching("io.districtbudget.assessment.(*)..")
        .should()
        .beFreeOfCycles()
        .check(SERVICE);
  }

  @Test
  @DisplayName("不用二进制小数")
  void noBinaryFractions() {
    NO_BINARY_FRACTIONS.check(SERVICE);
    trips(NO_BINARY_FRACTIONS, BinaryFraction.class);
  }

  @Test
  @DisplayName("时间只来自注入的时钟")
  void timeIsInjected() {
    TIME_IS_INJECTED.check(SERVICE);
    trips(TIME_IS_INJECTED, OwnTime.class);
  }

  private static void trips(ArchRule rule, Class<?> badSample) {
    JavaClasses bad = new ClassFileImporter().importClasses(badSample);
    assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
  }

  /** Bad sample: an endpoint for everybody. */
  static final class OpenEndpoint {
    @GET
    public String open() {
      return Roles.UNIT;
    }
  }

  /** Bad sample: an amount as binary fraction. */
  static final class BinaryFraction {
    @SuppressWarnings("unused")
    private double amount;
  }

  /** Bad sample: asks the machine for the time. */
  static final class OwnTime {
    Instant when() {
      return Instant.now();
    }
  }
}
