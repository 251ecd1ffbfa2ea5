package io.districtbudget.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.support.testing.Guards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("架构约束")
class ArchitectureTest {

  private static final String ROOT = "io.districtbudget.assessment";

  @Test
  @DisplayName("接口限定角色，功能包无循环，不用二进制小数，时间只来自注入的时钟")
  void guards() {
    Guards.checkAll(ROOT);
  }

  @Test
  @DisplayName("评分与审核只用 java 与 expressions")
  void rulesArePlainJava() {
    JavaClasses service = Guards.mainClasses(ROOT);
    plain(ROOT + ".scoring..", ROOT + ".scoring..").check(service);
    plain(ROOT + ".monitoring.light..", ROOT + ".monitoring.light..", ROOT + ".scoring..")
        .check(service);
    plain(ROOT + ".recheck.credibility..", ROOT + ".recheck.credibility..", ROOT + ".scoring..")
        .check(service);
    plain(ROOT + ".resultuse.proposal..", ROOT + ".resultuse.proposal..", ROOT + ".scoring..")
        .check(service);
    plain(ROOT + ".findings..", ROOT + ".findings..", ROOT + ".scoring..").check(service);
  }

  @Test
  @DisplayName("一个依赖框架的规则会被发现")
  void frameworkInARuleIsFound() {
    JavaClasses resources = new ClassFileImporter().importPackages(ROOT + ".scores");
    ArchRule rule = plain(ROOT + ".scores..", ROOT + ".scores..");
    assertThatThrownBy(() -> rule.check(resources)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule plain(String rules, String... own) {
    String[] allowed = new String[own.length + 3];
    System.arraycopy(own, 0, allowed, 0, own.length);
    allowed[own.length] = "java..";
    allowed[own.length + 1] = "org.jspecify.annotations..";
    allowed[own.length + 2] = "io.districtbudget.expression..";
    return classes()
        .that()
        .resideInAPackage(rules)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }
}
