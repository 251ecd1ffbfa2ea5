package io.districtbudget.indicator.project;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 项目的拒绝 (what is refused of a project as its events tell it). */
enum ProjectRefusal implements Refusal {
  PROJECT_UNKNOWN(unknown("没有项目 {project}。", "There is no project {project}.")),
  PROJECT_CANCELLED(conflict("项目“{project}”已取消。", "Project \"{project}\" is cancelled."));

  private final Wording wording;

  ProjectRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
