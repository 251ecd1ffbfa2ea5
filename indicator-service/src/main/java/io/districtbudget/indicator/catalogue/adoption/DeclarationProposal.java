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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    return AdoptionRefusal.TARGETS_UNKNOWN.problem(Map.of("year", request.year()));
  }

  private static Violation missing(int at, int number, int size) {
    return AdoptionRefusal.INDICATOR_NUMBER_UNKNOWN.at(
        "/numbers/" + at, number, Map.of("size", size));
  }
}
