package io.districtbudget.support.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.support.batch.BatchRequest;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.testing.badsample.alpha.HalfSaid;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guards of how code is written")
class GuardsTest {

  private static final String BAD = "io.districtbudget.support.testing.badsample";

  @Test
  @DisplayName("each guard finds the bad sample")
  void badSampleTripsEveryGuard() {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD);
    List<ArchRule> rules = Guards.rules(BAD);
    assertThat(rules).hasSize(6);
    for (ArchRule rule : rules) {
      assertThatThrownBy(() -> rule.check(bad))
          .as(rule.getDescription())
          .isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> Guards.actsNameWhatWasSeen(Set.of()).check(bad))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("a problem that no enum lists is found, and so is a half sentence")
  void refusalsBesideTheirEnum() {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD);
    ArchRule rule = ListedRefusals.nothingIsRefusedBeside(Set.of());
    assertThatThrownBy(() -> rule.check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("OpenEndpoint.refused")
        .hasMessageContaining("OpenEndpoint.violated");
    ListedRefusals.nothingIsRefusedBeside(Set.of("OpenEndpoint.refused", "OpenEndpoint.violated"))
        .check(bad);
    for (Refusal said : HalfSaid.values()) {
      assertThatThrownBy(() -> ListedRefusals.isWellSaid(said))
          .as(said.name())
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  @DisplayName("the names that guards look for are those of the types")
  void names() {
    assertThat(Guards.IDEMPOTENT).isEqualTo(Idempotent.class.getName());
    assertThat(Guards.BATCH).isEqualTo(BatchRequest.class.getName());
  }

  @Test
  @DisplayName("support keeps all of them")
  void support() {
    Guards.checkAll("io.districtbudget.support");
    Guards.actsNameWhatWasSeen(
            Set.of(
                "HeldKeyResource.resend",
                "HeldKeyResource.giveUp",
                "ParkedKeyResource.redrive",
                "ParkedKeyResource.dismiss",
                "RebuildResource.begin"))
        .check(Guards.mainClasses("io.districtbudget.support"));
  }
}
