package io.districtbudget.indicator.codelists;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Confidence;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.indicator.catalogue.CatalogueState;
import io.districtbudget.indicator.catalogue.Direction;
import io.districtbudget.indicator.declaration.Act;
import io.districtbudget.indicator.declaration.ConfirmationPhase;
import io.districtbudget.indicator.declaration.State;
import io.districtbudget.indicator.declaration.queue.Task;
import io.districtbudget.indicator.plan.Severity;
import io.districtbudget.support.codelists.CodeList;
import io.districtbudget.support.codelists.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 代码表 of the catalogue, of declarations and of readings. */
@ApplicationScoped
class IndicatorCodeLists implements CodeLists {

  @Override
  public List<CodeList> all() {
    return List.of(
        CodeList.of("indicatorState", "指标状态", CatalogueState.values(), CatalogueState::label),
        CodeList.of("indicatorDirection", "指标方向", Direction.values(), Direction::label),
        CodeList.of("declarationState", "申报状态", State.values(), State::label),
        CodeList.of("declarationAct", "申报办理", Act.values(), Act::label),
        CodeList.of("declarationTask", "申报待办", Task.values(), Task::label),
        CodeList.of(
            "confirmationPhase", "目标确认", ConfirmationPhase.values(), ConfirmationPhase::label),
        CodeList.of("checkSeverity", "审核意见程度", Severity.values(), Severity::label),
        CodeList.of("readingKind", "指标值读法", ReadingKind.values(), ReadingKind::label),
        CodeList.of("actualKind", "完成值读法", ActualKind.values(), ActualKind::label),
        CodeList.of("readingConfidence", "读法可信程度", Confidence.values(), Confidence::label),
        CodeList.of("operator", "比较关系", Operator.values(), Operator::label));
  }
}
