package io.districtbudget.project.codelists;

import io.districtbudget.project.departmentbudget.TableKind;
import io.districtbudget.project.ledger.EntryKind;
import io.districtbudget.project.ledger.FundSource;
import io.districtbudget.project.registry.ProjectCategory;
import io.districtbudget.project.registry.ProjectStatus;
import io.districtbudget.support.codelists.CodeList;
import io.districtbudget.support.codelists.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 代码表 of projects, money and department budgets. */
@ApplicationScoped
class ProjectCodeLists implements CodeLists {

  @Override
  public List<CodeList> all() {
    return List.of(
        CodeList.of("projectCategory", "项目类别", ProjectCategory.values(), ProjectCategory::label),
        CodeList.of("projectStatus", "项目状态", ProjectStatus.values(), ProjectStatus::label),
        CodeList.of("fundSource", "资金来源", FundSource.values(), FundSource::label),
        CodeList.of("entryKind", "分录种类", EntryKind.values(), EntryKind::label),
        CodeList.of(
            "budgetTable",
            "部门预算表",
            TableKind.values(),
            TableKind::label,
            TableKind::english,
            table -> null));
  }
}
