package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.catalogue.CatalogueIndicator;
import io.districtbudget.indicator.catalogue.CatalogueIntake;
import io.districtbudget.indicator.catalogue.IndicatorProposal;
import io.districtbudget.indicator.history.ApprovedDeclarations;
import io.districtbudget.indicator.history.DeclaredIndicator;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** 由申报提议 (proposing from a declaration): what a project declares may suit others. */
@ApplicationScoped
class DeclarationProposal {

  private final KnownProjects projects;
  private final ApprovedDeclarations declarations;
  private final CatalogueIntake intake;

  DeclarationProposal(
      KnownProjects projects, ApprovedDeclarations declarations, CatalogueIntake intake) {
    this.projects = projects;
    this.declarations = declarations;
    this.intake = intake;
  }

  /** The proposed indicators; 404 for another's project, 422 for numbers that are not there. */
  @Transactional
  List<CatalogueIndicator> propose(DeclaredProposalRequest request) {
    KnownProject project = projects.visible(request.projectId());
    List<DeclaredIndicator> declared =
        declarations.latest(request.projectId(), request.year()).orElseThrow(() -> none(request));
    List<Violation> violations = new ArrayList<>();
    List<IndicatorProposal> proposals = new ArrayList<>();
    for (int at = 0; at < request.numbers().size(); at++) {
      int number = request.numbers().get(at);
      if (number > declared.size()) {
        violations.add(missing(at, number, declared.size()));
      } else {
        proposals.add(proposal(project, request, declared.get(number - 1)));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return intake.enter(proposals, false);
  }

  private static IndicatorProposal proposal(
      KnownProject project, DeclaredProposalRequest request, DeclaredIndicator declared) {
    return Described.proposal(
        declared.level1(),
        declared.level2(),
        declared.name(),
        declared.target(),
        "项目“%s”%d 年申报的指标。".formatted(project.name(), request.year()),
        Boolean.TRUE.equals(request.common()) ? null : project.departmentCode());
  }

  private static ProblemException none(DeclaredProposalRequest request) {
    return ProblemException.notFound(
        "TARGETS_UNKNOWN",
        LocalText.of(
            "项目 %s 在 %d 年没有绩效目标申报。",
            "Project %s has declared no targets for %d.", request.projectId(), request.year()));
  }

  private static Violation missing(int at, int number, int size) {
    return Violation.of(
        "/numbers/" + at,
        "INDICATOR_NUMBER_UNKNOWN",
        LocalText.of(
            "申报只有 %2$d 条指标，没有第 %1$d 条。",
            "The declaration has %2$d indicators, none numbered %1$d.", number, size),
        number);
  }
}
