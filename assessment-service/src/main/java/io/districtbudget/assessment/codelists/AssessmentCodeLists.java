package io.districtbudget.assessment.codelists;

import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.rectification.RectificationStatus;
import io.districtbudget.assessment.reminding.ReminderLevel;
import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FundColumn;
import io.districtbudget.scoring.findings.Severity;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.proposal.Proposal;
import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.support.codelists.CodeList;
import io.districtbudget.support.codelists.CodeLists;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** 代码表 of self-assessments, monitoring, findings and what follows from results. */
@ApplicationScoped
class AssessmentCodeLists implements CodeLists {

  @Override
  public List<CodeList> all() {
    return List.of(
        CodeList.of("assessmentStatus", "自评状态", Status.values(), Status::label),
        CodeList.of("assessmentAct", "自评办理", Act.values(), Act::label),
        CodeList.of("grade", "等级", Grade.values(), Grade::label),
        CodeList.of("band", "定性完成程度", Band.values(), Band::label),
        CodeList.of("monitoringStatus", "监控状态", MonitoringStatus.values(), MonitoringStatus::label),
        CodeList.of("light", "亮灯", Light.values(), Light::label),
        CodeList.of(
            "rectificationStatus",
            "整改状态",
            RectificationStatus.values(),
            RectificationStatus::label),
        CodeList.of("reminderLevel", "催报", ReminderLevel.values(), ReminderLevel::label),
        CodeList.of("budgetProposal", "预算安排建议", Proposal.values(), Proposal::label),
        CodeList.of("findingSeverity", "审核发现程度", Severity.values(), Severity::label),
        CodeList.of("fundColumn", "资金栏", FundColumn.values(), FundColumn::label),
        CodeList.of(
            "findingCode",
            "审核发现",
            FindingCode.values(),
            FindingCode::label,
            code -> code.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            code -> new LocalText(code.advice().zh(), code.advice().en())));
  }
}
