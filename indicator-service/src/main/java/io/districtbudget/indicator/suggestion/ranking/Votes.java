package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.suggestion.ranking.Source.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Weighs past declarations and the catalogue for a question: who speaks, and how loudly. */
final class Votes {

  private static final int THOUSAND = 1_000;

  /** From this likeness of names on, in thousandths, projects are similar. */
  private static final int SIMILAR = 200;

  /** Every kind of past declaration speaks a little: what all declare is worth suggesting. */
  private static final int ANY = 60;

  private static final int SAME_DEPARTMENT = 50;
  private static final int SAME_CATEGORY = 30;

  /** The same project in another year speaks above any merely similar one. */
  private static final int SAME_PROJECT = 1_500;

  private static final int IN_CATALOGUE = 10;

  /** A catalogue entry all of whose keywords stand in the project's name. */
  private static final int KEYWORDS = 500;

  private final Question question;
  private final ProjectName project;
  private final Rarity rarity;
  private int sources;

  Votes(Question question, List<PastDeclaration> past) {
    this.question = question;
    this.project = ProjectName.of(question.projectName());
    this.rarity = new Rarity(past.stream().map(p -> ProjectName.of(p.projectName())).toList());
  }

  ProjectName project() {
    return project;
  }

  /**
   * The word of a past declaration for each of its indicators.
   *
   * @param alike how many declarations are of its kind, which share one voice
   */
  List<Vote> of(PastDeclaration past, int alike) {
    ProjectName other = ProjectName.of(past.projectName());
    boolean same = project.same(other);
    boolean similar = rarity.likeness(project, other) >= SIMILAR;
    Source source =
        new Source(
            ++sources,
            past.nameable() ? past.projectName() : "",
            past.department() == null ? "" : past.department(),
            past.year(),
            grounds(past, other, alike));
    List<Vote> votes = new ArrayList<>();
    for (PastDeclaration.Row row : past.rows()) {
      String name = same ? row.name() : project.adapt(row.name(), other);
      votes.add(
          Vote.of(
              source,
              row.level1(),
              row.level2(),
              name,
              row.name(),
              row.target() == null
                  ? null
                  : TargetYear.moved(row.target(), past.year(), question.year()),
              same || !name.equals(row.name()) || similar && !project.isForeign(name, other)));
    }
    return votes;
  }

  private List<Ground> grounds(PastDeclaration past, ProjectName other, int alike) {
    List<Ground> grounds = new ArrayList<>();
    int likeness = rarity.likeness(project, other);
    if (project.same(other)) {
      grounds.add(new Ground(ReasonCode.SAME_PROJECT, SAME_PROJECT));
    } else if (likeness >= SIMILAR) {
      grounds.add(new Ground(ReasonCode.SIMILAR_PROJECT, likeness * likeness / THOUSAND));
    }
    if (past.department() != null && past.department().equals(question.department())) {
      grounds.add(new Ground(ReasonCode.DEPARTMENT, SAME_DEPARTMENT));
    }
    if (past.category() != null && past.category().equals(question.category())) {
      grounds.add(new Ground(ReasonCode.CATEGORY, SAME_CATEGORY));
    }
    grounds.add(new Ground(ReasonCode.COMMON, ANY / alike));
    return grounds;
  }

  /** Its keywords say no more than its level 2 does, such as 服务 and 满意度. */
  private static boolean suitsAny(CommonIndicator common) {
    return common.keywords().stream().allMatch(common.level2()::contains);
  }

  /** The word of the catalogue for one of its entries. */
  Vote of(CommonIndicator common) {
    List<Ground> grounds = new ArrayList<>();
    long found =
        common.keywords().stream().filter(word -> question.projectName().contains(word)).count();
    if (found > 0) {
      int points = (int) (KEYWORDS * found / common.keywords().size());
      grounds.add(new Ground(ReasonCode.KEYWORD, points));
    }
    boolean own = Objects.equals(common.department(), question.department());
    if (common.department() != null && own) {
      grounds.add(new Ground(ReasonCode.DEPARTMENT, SAME_DEPARTMENT));
    }
    grounds.add(new Ground(ReasonCode.CATALOGUE, IN_CATALOGUE));
    return Vote.of(
        new Source(++sources, common.code(), "", question.year(), grounds),
        common.level1(),
        common.level2(),
        common.name(),
        common.name(),
        common.target(),
        found > 0 || suitsAny(common));
  }
}
