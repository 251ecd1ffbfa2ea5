package io.districtbudget.form.importing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Change;
import io.districtbudget.form.importing.ImportOutcome;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("单位上传自己的表：逐格比较，填入草稿，不提交")
class DraftFormTest {

  private static final String ID = "6f1f2a52-0d5e-4d2e-9a64-3b1c4f1b7a10";
  private static final String TARGETS = "targets/" + ID + "/2023";
  private static final String MONTH = "monitorings/" + ID + "/2023/8";
  private static final String RESULTS = "assessments/a1";

  private final OwnersFake owners = new OwnersFake();
  private DraftForm drafts = drafts();

  @BeforeEach
  void aProject() {
    owners.project(ID, "P0007", "路灯养护", "青湖区路灯管理所");
    drafts = drafts();
  }

  private DraftForm drafts() {
    Calls calls = new Calls(OwnersFake.JSON, Duration.ZERO);
    return new DraftForm(
        new OwnProject(owners.projectService(), calls),
        new LedgerCells(owners.projectService(), calls),
        List.<Draft<?, ?>>of(
            new DeclarationDraft(owners.indicatorService(), calls),
            new SelfAssessmentDraft(owners.assessmentService(), calls),
            new MonitoringDraft(owners.assessmentService(), calls)));
  }

  @Test
  @DisplayName("申报表：预览什么都不写；首次写入建草稿；同一份再传不变")
  void aNewDeclaration() {
    ImportLine preview = preview(declaration("≥3000(盏)"));
    assertThat(preview.outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(owners.writes).isEmpty();
    assertThat(cells(preview)).contains("年度总体目标 null→让每条街都亮起来。", "1 指标值 null→≥3000(盏)");
    assertThat(codes(preview)).contains("LEDGER_EMPTY");
    assertThat(taken(declaration("≥3000(盏)"), null).outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(owners.writes).containsExactly(TARGETS);
    ImportLine again = taken(declaration("≥3000(盏)"), null);
    assertThat(again.outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    assertThat(again.changes()).isEmpty();
    assertThat(owners.writes).hasSize(1);
  }

  @Test
  @DisplayName("已有草稿：没有 If-Match 不写；给出预览的 etag 才写；表中没有分值则保留分值")
  void changesNeedWhatWasPreviewed() {
    taken(declaration("≥3000(盏)"), null);
    stored(TARGETS, 0).put("weight", "40");
    ImportLine preview = preview(declaration("≥3200(盏)"));
    assertThat(cells(preview)).containsExactly("1 指标值 ≥3000(盏)→≥3200(盏)");
    ImportLine unseen = taken(declaration("≥3200(盏)"), null);
    assertThat(code(unseen)).isEqualTo("PRECONDITION_REQUIRED");
    assertThat(unseen.changes()).isEqualTo(preview.changes());
    ImportLine done = taken(declaration("≥3200(盏)"), preview.etag());
    assertThat(done.outcome()).isEqualTo(ImportOutcome.CHANGED);
    assertThat(done.etag()).isNotEqualTo(preview.etag());
    assertThat(stored(TARGETS, 0).path("target").asText()).isEqualTo("≥3200(盏)");
    assertThat(stored(TARGETS, 0).path("weight").asText()).isEqualTo("40");
  }

  @Test
  @DisplayName("预览之后有人改过：拒绝，现在的和表中的内容都列出，不覆盖")
  void somebodyWasQuicker() {
    taken(declaration("≥3000(盏)"), null);
    String seen = preview(declaration("≥3200(盏)")).etag();
    change("≥3100(盏)");
    ImportLine between = taken(declaration("≥3200(盏)"), seen);
    assertThat(code(between)).isEqualTo("VERSION_STALE");
    assertThat(cells(between)).containsExactly("1 指标值 ≥3100(盏)→≥3200(盏)");

    owners.before = () -> change("≥3150(盏)");
    ImportLine race = taken(declaration("≥3200(盏)"), between.etag());
    assertThat(code(race)).isEqualTo("VERSION_STALE");
    assertThat(cells(race)).containsExactly("1 指标值 ≥3150(盏)→≥3200(盏)");
    assertThat(stored(TARGETS, 0).path("target").asText()).isEqualTo("≥3150(盏)");
  }

  @Test
  @DisplayName("删去一行、改名一行、换位置：各有各的改动")
  void rowsThatGoAndMove() {
    taken(declaration("≥3000(盏)"), null);
    String renamed = declaration("≥3000(盏)").replace("提升出行安全", "提升夜间安全");
    assertThat(cells(preview(renamed))).containsExactly("2 三级指标 提升出行安全→提升夜间安全");
    String shorter = declaration("≥3000(盏)").replaceAll("\t效益指标.*\n", "");
    assertThat(cells(preview(shorter)))
        .containsExactlyInAnyOrder(
            "2 一级指标 效益指标→null", "2 二级指标 社会效益指标→null", "2 三级指标 提升出行安全→null", "2 指标值 提升→null");
  }

  @Test
  @DisplayName("只写自己的项目：名称查不到、不唯一都拒绝；可用编码指明")
  void onlyOneOwnProject() {
    String other = declaration("≥3000(盏)").replace("路灯养护\t项目性质", "桥梁养护\t项目性质");
    assertThat(code(preview(other))).isEqualTo("PROJECT_NOT_FOUND");
    owners.project("b", "P0008", "路灯养护", "青湖区路灯管理二所");
    assertThat(preview(declaration("≥3000(盏)")).project().id()).isEqualTo(ID);
    owners.project("c", "P0009", "路灯养护", "青湖区路灯管理所");
    ImportLine several = preview(declaration("≥3000(盏)"));
    assertThat(code(several)).isEqualTo("PROJECT_AMBIGUOUS");
    assertThat(String.valueOf(several.problem())).contains("P0007", "P0009");
    ImportLine told = take(new UploadRequest(new CallHeaders(), true, "P0009", null), other);
    assertThat(told.project().id()).isEqualTo("c");
    assertThat(codes(told)).contains("REGISTRY_DIFFERS");
    ImportLine unknown = take(new UploadRequest(new CallHeaders(), true, "P9", null), other);
    assertThat(code(unknown)).isEqualTo("PROJECT_NOT_FOUND");
    assertThat(owners.writes).isEmpty();
  }

  @Test
  @DisplayName("已提交、已批复：拒绝，原因是主办服务的原话")
  void wrongState() {
    owners.refuses = "STATE_FORBIDS";
    ImportLine line = preview(declaration("≥3000(盏)"));
    assertThat(line.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(code(line)).isEqualTo("STATE_FORBIDS");
  }

  @Test
  @DisplayName("自评表：结果按名称填入批复的行，空格不删已填的内容，资金只提示")
  void results() {
    owners.keep(RESULTS, assessment());
    ImportLine preview = preview(selfAssessment("3012盏", ""));
    assertThat(cells(preview))
        .containsExactly(
            "年度总体目标实际完成情况 null→街都亮了。",
            "1 实际完成值 2900盏→3012盏",
            "2 实际完成值 null→提升",
            "2 得分 null→29.00",
            "2 偏差原因分析及改进措施 null→尚有两处死角",
            "3 实际完成值 null→91%");
    assertThat(codes(preview))
        .contains("LEDGER_DIFFERS", "EMPTY_CELL_KEPT", "APPROVED_CELL_DIFFERS");
    assertThat(taken(selfAssessment("3012盏", ""), preview.etag()).outcome())
        .isEqualTo(ImportOutcome.CHANGED);
    assertThat(stored(RESULTS, 0).path("reason").asText()).isEqualTo("上半年停电");
    assertThat(stored(RESULTS, 0).has("statedScore")).isFalse();
    assertThat(stored(RESULTS, 1).path("statedScore").asText()).isEqualTo("29.00");
    assertThat(owners.balances).isEmpty();
  }

  @Test
  @DisplayName("自评表：不是批复的指标，一次列全，什么都不写；没有开启自评也拒绝")
  void rowsThatWereNotApproved() {
    assertThat(code(preview(selfAssessment("3012盏", "")))).isEqualTo("ASSESSMENT_UNKNOWN");
    owners.keep(RESULTS, assessment());
    ImportLine line =
        taken(selfAssessment("3012盏", "").replace("路灯养护数", "路灯数").replace("居民满意度", "商户满意度"), "*");
    assertThat(code(line)).isEqualTo("INDICATOR_UNKNOWN");
    assertThat(java.util.Objects.requireNonNull(line.problem()).errors()).hasSize(2);
    assertThat(owners.writes).isEmpty();
  }

  @Test
  @DisplayName("监控表：填入该月；没有开启的月份由单位开始；原因和措施分开")
  void aMonth() {
    ImportLine preview = preview(monitoring("300盏"));
    assertThat(preview.outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(cells(preview))
        .containsExactly(
            "1 完成值 null→200盏", "1 全年预计完成值 null→300盏", "1 偏差原因 null→雨季停工", "1 整改措施 null→十月补齐");
    assertThat(taken(monitoring("300盏"), null).outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(owners.writes).containsExactly(MONTH);
    assertThat(taken(monitoring("300盏"), null).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    ImportLine next = preview(monitoring("310盏"));
    assertThat(cells(next)).containsExactly("1 全年预计完成值 300盏→310盏");
    assertThat(taken(monitoring("310盏"), next.etag()).outcome()).isEqualTo(ImportOutcome.CHANGED);
  }

  @Test
  @DisplayName("已公开的监控表：逐月导入，重复导入不变；空格不留旧内容，资金只提示")
  void aPublishedMonth() {
    Calls calls = new Calls(OwnersFake.JSON, Duration.ZERO);
    MonitoringDraft months = new MonitoringDraft(owners.assessmentService(), calls);
    PublishedMonitoring published =
        new PublishedMonitoring(owners.assessmentService(), months, calls);
    Form form = new FormReader().read(monitoring("300盏")).get(0);
    ImportLine first = published.take(new CallHeaders(), ID, form);
    assertThat(first.outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(stored(MONTH, 0).path("value").asText()).isEqualTo("200盏");
    assertThat(published.take(new CallHeaders(), ID, form).outcome())
        .isEqualTo(ImportOutcome.UNCHANGED);
    Form later = new FormReader().read(monitoring("310盏").replace("\t十月补齐", "\t")).get(0);
    ImportLine changed = published.take(new CallHeaders(), ID, later);
    assertThat(cells(changed)).containsExactly("1 全年预计完成值 300盏→310盏", "1 整改措施 十月补齐→null");
  }

  @Test
  @DisplayName("部门整体支出等表不能填入草稿")
  void otherKinds() {
    String whole = monitoring("300盏").replace("项目支出绩效运行监控表", "部门整体支出绩效自评表");
    assertThat(code(preview(whole))).isEqualTo("FORM_NOT_FOR_DRAFTS");
  }

  private void change(String target) {
    stored(TARGETS, 0).put("target", target);
    owners.keep(TARGETS, java.util.Objects.requireNonNull(owners.drafts.get(TARGETS)));
  }

  private ObjectNode stored(String path, int row) {
    ObjectNode draft = java.util.Objects.requireNonNull(owners.drafts.get(path));
    return (ObjectNode) draft.path("indicators").get(row);
  }

  private ImportLine preview(String document) {
    return take(new UploadRequest(new CallHeaders(), true, null, null), document);
  }

  private ImportLine taken(String document, @Nullable String ifMatch) {
    return take(new UploadRequest(new CallHeaders(), false, null, ifMatch), document);
  }

  private ImportLine take(UploadRequest request, String document) {
    List<Form> forms = new FormReader().read(document);
    assertThat(forms).hasSize(1);
    return drafts.take(request, forms.get(0));
  }

  private static String code(ImportLine line) {
    return line.problem() == null ? "" : line.problem().code();
  }

  private static List<String> codes(ImportLine line) {
    return line.findings().stream().map(ImportLine.Finding::code).toList();
  }

  private static List<String> cells(ImportLine line) {
    List<Change> changes = line.changes() == null ? List.of() : line.changes();
    return changes.stream()
        .map(
            change ->
                (change.row() == null ? "" : change.row() + " ")
                    + change.cell()
                    + " "
                    + change.before()
                    + "→"
                    + change.after())
        .toList();
  }

  private static ObjectNode assessment() {
    ObjectNode body = Rehearsed.approved();
    body.set("budget", body.remove("money"));
    ObjectNode first = (ObjectNode) body.path("indicators").get(0);
    first.put("target", "≥2800盏").put("actual", "2900盏").put("score", "48.33");
    first.put("reason", "上半年停电");
    return body;
  }

  private static String selfAssessment(String actual, String reason) {
    return """
    财政项目支出绩效自评表
    (2022年度)
    项目名称\t路灯养护
    主管部门\t青湖区市容局(汇总)\t实施单位\t青湖区路灯管理所
    项目资金(元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
    \t年度资金总额\t500000.00\t490000.00\t456048\t10\t95.01%%\t9.5
    年度总体目标\t预期目标\t实际完成情况
    \t让每条街都亮起来。\t街都亮了。
    绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
    \t产出指标\t数量指标\t路灯养护数\t≥3000盏\t%s\t50\t50\t%s
    \t效益指标\t社会效益指标\t提升出行安全\t提升\t提升\t30\t29\t尚有两处死角
    \t满意度指标\t服务对象满意度指标\t居民满意度\t>=85%%\t91%%\t10\t10\t
    总分\t\t\t\t\t\t100\t98.5\t
    """
        .formatted(actual, reason);
  }

  private static String declaration(String target) {
    return """
    财政项目支出绩效目标申报表
    (2023年度)
    项目名称\t路灯养护\t项目性质\t经常性项目\t项目类别\t特定目标类
    主管部门\t青湖区市容局（汇总）\t实施单位\t青湖区路灯管理所\t\t
    计划开始日期\t2023-01-01\t计划完成日期\t2023-12-31\t\t
    项目资金 (元)\t项目资金总额\t\t年度资金申请总额\t71,200.00\t
    \t其中：财政资金\t\t其中：当年财政拨款\t71,200.00\t
    \t\t\t上年结转资金\t0.00\t
    \t其他资金\t\t其他资金\t0.00\t
    项目 绩效 目标\t项目总目标\t\t年度总体目标\t\t
    \t\t\t让每条街都亮起来。\t\t
    \t一级指标\t二级指标\t三级指标\t年度(/项目)指标值\t
    绩效 指标\t产出指标\t数量指标\t路灯养护数\t%s\t
    \t效益指标\t社会效益指标\t提升出行安全\t提升\t
    \t满意度指标\t服务对象满意度指标\t居民满意度\t≥85(%%)\t

    """
        .formatted(target);
  }

  private static String monitoring(String expected) {
    return """
    项目支出绩效运行监控表
    (2023年度)
    项目名称\t路灯养护
    主管部门\t青湖区市容局\t实施单位\t青湖区路灯管理所
    项目资金(万元)\t\t年初预算数\t全年预算数\t1-8月执行数\t全年预计执行数
    \t年度资金总额\t50\t48\t20\t48
    绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t1-8月完成值\t全年预计完成值\t偏差原因\t整改措施
    \t产出指标\t数量指标\t路灯养护数\t≥3000盏\t200盏\t%s\t雨季停工\t十月补齐
    """
        .formatted(expected);
  }
}
