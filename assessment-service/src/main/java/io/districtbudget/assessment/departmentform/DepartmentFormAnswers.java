package io.districtbudget.assessment.departmentform;

import io.districtbudget.assessment.departmentform.DepartmentFormResponse.Outcome;
import io.districtbudget.assessment.departmentform.DepartmentForms.Key;
import io.districtbudget.assessment.departmentform.DepartmentForms.Version;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.assessment.scores.PrintedEntry;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.findings.Audit;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Narrative;
import io.districtbudget.scoring.findings.PrintedFigures;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores and tells forms of departments as a whole, each beside the ledger and the rules. */
@ApplicationScoped
class DepartmentFormAnswers {

  private final DepartmentForms forms;
  private final RuleSets ruleSets;
  private final ProjectMoney money;

  DepartmentFormAnswers(DepartmentForms forms, RuleSets ruleSets, ProjectMoney money) {
    this.forms = forms;
    this.ruleSets = ruleSets;
    this.money = money;
  }

  /**
   * Stores the form, or only tells what storing it would answer.
   *
   * @throws ProblemException 422 RULE_SET_MISSING
   */
  DepartmentFormResponse store(Key key, DepartmentFormEntry form, boolean dryRun) {
    RuleSet rules = ruleSets.ofForm(key.year(), form.shape());
    Optional<Version> before = forms.newest(key);
    int next = before.map(Version::number).orElse(0) + 1;
    Version version = dryRun ? forms.version(next, form, rules) : forms.store(key, form, rules);
    boolean same = before.filter(old -> old.hash().equals(version.hash())).isPresent();
    Outcome outcome =
        same ? Outcome.UNCHANGED : version.number() == 1 ? Outcome.CREATED : Outcome.CHANGED;
    return answer(key, same ? before.get() : version, outcome);
  }

  /**
   * The newest version.
   *
   * @throws ProblemException 404 DEPARTMENT_FORM_UNKNOWN
   */
  DepartmentFormResponse read(Key key) {
    Version newest =
        forms
            .newest(key)
            .orElseThrow(
                () ->
                    DepartmentFormRefusal.DEPARTMENT_FORM_UNKNOWN.problem(
                        Map.of("department", key.department(), "year", key.year())));
    return answer(key, newest, null);
  }

  private DepartmentFormResponse answer(Key key, Version version, @Nullable Outcome outcome) {
    return new DepartmentFormResponse(
        key.department(),
        key.year(),
        key.kind(),
        version.number(),
        outcome,
        version.form(),
        money.beside(key.department(), key.year(), version.form()),
        key.kind() == DepartmentFormKind.SELF_ASSESSMENT ? computed(key.year(), version) : null,
        version.storedBy(),
        version.storedAt());
  }

  private ScoreResponse computed(int year, Version version) {
    DepartmentFormEntry form = version.form();
    PrintedEntry printed = form.printed();
    Amounts amounts = form.budget().amounts();
    ScoreSheet sheet =
        ScoreSheet.of(
            amounts,
            form.indicators().stream().map(row -> row.facts(year)).toList(),
            ruleSets.version(version.ruleSet(), version.ruleSetVersion()));
    AuditedForm audited =
        new AuditedForm(
            year,
            sheet,
            amounts,
            form.budget().sources(),
            null,
            printed == null ? PrintedFigures.NONE : printed.figures(),
            new Narrative(form.annualGoal(), form.goalResult(), form.budget().reason()),
            null);
    return ScoreResponse.from(sheet, Audit.of(audited));
  }
}
