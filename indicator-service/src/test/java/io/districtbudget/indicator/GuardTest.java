package io.districtbudget.indicator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.indicator.declaration.badsample.CircularSample;
import io.districtbudget.indicator.plan.badsample.ImpureSample;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.testing.Guards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("guards, each with a bad sample that must trip it")
class GuardTest {

  @Test
  @DisplayName("every rule that holds in every service")
  void commonRules() {
    Guards.checkAll(ROOT, "TargetReadingResource.read");
  }

  @Test
  @DisplayName("acts name the version that was seen; only what makes something new does not")
  void actsNameWhatWasSeen() {
    Guards.actsNameWhatWasSeen(
            Set.of(
                "TargetReadingResource.read",
                "CatalogueResource.propose",
                "AdoptionResource.adopt",
                "AdoptionResource.propose"))
        .check(MAIN);
  }

  private static final String ROOT = "io.districtbudget.indicator";

  private static final String[] PURE = {
    ROOT + ".plan..", ROOT + ".likeness..", ROOT + ".suggestion.ranking.."
  };

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule ENDPOINTS_HAVE_ROLES =
      methods()
          .that()
          .areAnnotatedWith(GET.class)
          .or()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .or()
          .areAnnotatedWith(PATCH.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class);

  private static final ArchRule FEATURES_ARE_ACYCLIC =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  private static final ArchRule RULES_ARE_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage(
                      "java..",
                      "io.districtbudget.expression",
                      "org.jspecify..",
                      ROOT + ".plan..",
                      ROOT + ".likeness..",
                      ROOT + ".suggestion.ranking..")
                  .or(
                      JavaClass.Predicates.belongToAnyOf(
                          io.districtbudget.indicator.framework.Framework.class)));

  private static final ArchRule NO_DOUBLE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Double.class, Float.class)
          .orShould()
          .callMethod(BigDecimal.class, "doubleValue")
          .orShould()
          .callConstructor(BigDecimal.class, double.class);

  private static final ArchRule NO_BARE_NOW =
      noClasses()
          .should()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @Test
  @DisplayName("every endpoint has roles")
  void roles() {
    ENDPOINTS_HAVE_ROLES.check(MAIN);
    trips(ENDPOINTS_HAVE_ROLES, OpenToAll.class);
  }

  @Test
  @DisplayName("features are acyclic")
  void acyclic() {
    FEATURES_ARE_ACYCLIC.check(MAIN);
    trips(FEATURES_ARE_ACYCLIC, CircularSample.class, ImpureSample.class);
  }

  @Test
  @DisplayName("rules import only java, their feature, the framework and the expressions")
  void plainRules() {
    RULES_ARE_PLAIN_JAVA.check(MAIN);
    trips(RULES_ARE_PLAIN_JAVA, ImpureSample.class);
  }

  @Test
  @DisplayName("no floating point")
  void noDouble() {
    NO_DOUBLE.check(MAIN);
    trips(NO_DOUBLE, Careless.class);
  }

  @Test
  @DisplayName("time only from the clock")
  void noBareNow() {
    NO_BARE_NOW.check(MAIN);
    trips(NO_BARE_NOW, Careless.class);
  }

  private static void trips(ArchRule rule, Class<?>... badSamples) {
    JavaClasses bad = new ClassFileImporter().importClasses(badSamples);
    assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
  }

  /** Bad sample: an endpoint without roles. */
  static final class OpenToAll {
    @GET
    public String anyone(Caller caller) {
      return caller.name();
    }
  }

  /** Bad sample: floating point and its own time. */
  static final class Careless {
    BigDecimal half() {
      return BigDecimal.valueOf(new BigDecimal("1").doubleValue() / 2);
    }

    OffsetDateTime when() {
      return OffsetDateTime.now();
    }
  }
}
