package io.districtbudget.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.figures.Recount;
import io.districtbudget.assessment.selfassessment.finding.FindingBook;
import io.districtbudget.support.testing.Guards;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("架构约束")
class ArchitectureTest {

  private static final String ROOT = "io.districtbudget.assessment";

  @Test
  @DisplayName("接口限定角色，功能包无循环，不用二进制小数，时间只来自注入的时钟")
  void guards() {
    Guards.checkAll(ROOT, "ScoreResource.score", "ComparisonResource.compare");
  }

  @Test
  @DisplayName("办理须说明依据的版本：只有新建、开启、延期、抽样与试算除外")
  void actsNameWhatWasSeen() {
    Guards.actsNameWhatWasSeen(
            Set.of(
                "AssessmentResource.open",
                "AssessmentResource.openYear",
                "AssignmentResource.assign",
                "ComparisonResource.compare",
                "EvidenceResource.add",
                "ExtensionResource.extend",
                "FigureResource.recount",
                "MonitoringListResource.open",
                "RecheckResource.draw",
                "RectificationIssuing.issue",
                "ScoreResource.score"))
        .check(Guards.mainClasses(ROOT));
  }

  @Test
  @DisplayName("计入看板的功能都能重新计数")
  void whatCountsCanBeRecounted() {
    COUNTS_AGAIN.check(Guards.mainClasses(ROOT));
    JavaClasses onlyCounts = new ClassFileImporter().importClasses(FindingBook.class);
    assertThatThrownBy(() -> COUNTS_AGAIN.check(onlyCounts)).isInstanceOf(AssertionError.class);
  }

  /**
   * Whoever adds to the figures observes {@link Recount} in its package; a rebuild relies on it.
   */
  private static final ArchRule COUNTS_AGAIN =
      classes()
          .that()
          .doNotHaveFullyQualifiedName(FigureBook.class.getName())
          .should(
              new ArchCondition<JavaClass>("be counted again with all figures") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean counts =
                      type.getMethodCallsFromSelf().stream()
                          .anyMatch(
                              call ->
                                  call.getTargetOwner().isEquivalentTo(FigureBook.class)
                                      && call.getName().equals("replace"));
                  boolean again =
                      type.getPackage().getClasses().stream()
                          .flatMap(neighbour -> neighbour.getMethods().stream())
                          .anyMatch(
                              method ->
                                  method.getRawParameterTypes().stream()
                                      .anyMatch(p -> p.isEquivalentTo(Recount.class)));
                  if (counts && !again) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " adds to the figures for good"));
                  }
                }
              });
}
