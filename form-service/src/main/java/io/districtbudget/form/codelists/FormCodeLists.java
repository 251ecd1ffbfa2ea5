package io.districtbudget.form.codelists;

import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.support.codelists.CodeList;
import io.districtbudget.support.codelists.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 代码表 of what is read from documents. */
@ApplicationScoped
class FormCodeLists implements CodeLists {

  @Override
  public List<CodeList> all() {
    return List.of(
        CodeList.of("formKind", "表格种类", FormKind.values(), FormKind::label),
        CodeList.of(
            "repairCode",
            "读取时的修正",
            RepairCode.values(),
            code -> code.message().zh(),
            code -> code.message().en(),
            code -> null),
        CodeList.of(
            "formProblem",
            "读取时的问题",
            ProblemCode.values(),
            code -> code.message().zh(),
            code -> code.message().en(),
            code -> null));
  }
}
