package io.districtbudget.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.districtbudget.local.sample.LiveRound.ProjectYear;
import io.districtbudget.local.sample.SampleDocuments.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleDistrictTest {

  private static final int LONG = 12;

  /** Titles and heads of columns are the same on every form of a layout. */
  private static final Set<String> LAYOUT =
      Set.of("财政项目支出绩效目标申报表", "财政项目支出绩效自评表", "偏差原因分析及改进措施", "年度(/项目)指标值");

  /**
   * Headings of the nine tables and names of the official classification are the same everywhere.
   */
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "2021年.*(?:预算表|总表|预算数)|部门预算经济分类科目编码|[一二三四五六七八九十]+、.*支出|政府办公厅.*事务|机关事业单位.*缴费(?:支出)?");

  @Test
  @DisplayName("七个部门、四十个以上项目、三个会计年度")
  void isAWholeDistrict() {
    List<Head> heads = SampleDocuments.heads();
    assertThat(heads).hasSize(17 + 3 + 30 + 15);
    Set<List<Object>> projects = new HashSet<>();
    heads.forEach(head -> projects.add(List.of(codeOf(head.unit()), head.project())));
    LiveRound round = SampleData.liveRound();
    round.projects().forEach(p -> projects.add(List.of(p.unit(), p.name())));
    assertThat(projects).hasSize(46);
    assertThat(SampleData.organizations()).hasSize(7);
    assertThat(heads).extracting(Head::year).containsOnly(2021, 2022, 2023);
    assertThat(round.projects()).extracting(ProjectYear::year).containsOnly(2021, 2023);
  }

  @Test
  @DisplayName("文件所列部门和单位都已登记，示例账号的部门 101 与单位 101001 在内")
  void documentsNameKnownOrganizations() {
    Map<String, String> departmentOfUnit = new TreeMap<>();
    SampleData.organizations()
        .forEach(d -> d.units().forEach(u -> departmentOfUnit.put(u.name(), d.name())));
    assertThat(SampleDocuments.heads())
        .allSatisfy(
            head -> assertThat(departmentOfUnit).containsEntry(head.unit(), head.department()));
    assertThat(SampleData.organizations().get(0).code()).isEqualTo("101");
    assertThat(SampleData.organizations().get(0).units().get(0).code()).isEqualTo("101001");
  }

  @Test
  @DisplayName("未登记的项目都出自文件；需要单位填报的项目都属于 101001")
  void roundKnowsItsProjects() {
    Set<List<String>> documented =
        SampleDocuments.heads().stream()
            .map(head -> List.of(codeOf(head.unit()), head.project()))
            .collect(Collectors.toSet());
    for (ProjectYear project : SampleData.liveRound().projects()) {
      boolean known = documented.contains(List.of(project.unit(), project.name()));
      assertThat(project.registration() == null).as(project.title()).isEqualTo(known);
      if (project.targets() != null || project.assessment() != null) {
        assertThat(project.unit()).as(project.title()).isEqualTo("101001");
      }
    }
  }

  @Test
  @DisplayName("文号、凭证号各不相同，重复载入才不会入账两次")
  void numbersAreUnique() {
    List<String> numbers = new ArrayList<>();
    for (ProjectYear project : SampleData.liveRound().projects()) {
      project.executionsOrNone().forEach(e -> numbers.add(e.get("voucherNumber")));
      project.adjustmentsOrNone().forEach(a -> numbers.add(a.get("documentNumber")));
    }
    SampleData.liveRound().transfers().forEach(t -> numbers.add(t.documentNumber()));
    assertThat(numbers).doesNotContainNull().doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }

  @Test
  @DisplayName("申报和自评覆盖每一种状态")
  void coversTheStates() {
    List<ProjectYear> projects = SampleData.liveRound().projects();
    assertThat(projects.stream().map(ProjectYear::targets).filter(Objects::nonNull))
        .extracting(LiveRound.Targets::until)
        .contains("DRAFT", "SUBMITTED", "DEPARTMENT_APPROVED", "APPROVED", "RETURNED");
    assertThat(projects.stream().map(ProjectYear::assessment).filter(Objects::nonNull))
        .extracting(LiveRound.SelfAssessment::until)
        .contains(
            "OPEN",
            "FILLED",
            "SUBMITTED",
            "DEPARTMENT_REVIEWED",
            "RECHECKED",
            "PUBLISHED",
            "RETURNED");
    assertThat(projects).filteredOn(ProjectYear::cancelled).hasSize(1);
    assertThat(projects.stream().flatMap(p -> p.monitoringsOrNone().stream()))
        .extracting(LiveRound.Monitored::until)
        .contains("OPEN", "SUBMITTED");
    assertThat(
            projects.stream()
                .flatMap(p -> p.monitoringsOrNone().stream())
                .map(LiveRound.Monitored::rectification)
                .filter(Objects::nonNull))
        .extracting(LiveRound.Rectified::until)
        .containsExactly("CLOSED", "ISSUED");
  }

  @Test
  @DisplayName("没有一处文字取自已公开的真实表格")
  void copiesNothing() throws IOException {
    Set<String> published = longTexts(publishedTexts());
    Set<String> ours = longTexts(SampleData.DOCUMENTS.stream().map(SampleDocuments::text).toList());
    ours.removeIf(text -> LAYOUT.contains(text) || OFFICIAL.matcher(text).matches());
    assertThat(ours).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(published);
  }

  @Test
  @DisplayName("启动程序找得到示例区")
  void isFound() {
    assertThat(ServiceLoader.load(SampleLoader.class))
        .hasExactlyElementsOfTypes(SampleDistrict.class);
  }

  /** Whole lines and single cells, from twelve characters on. */
  private static Set<String> longTexts(List<String> documents) {
    return documents.stream()
        .flatMap(String::lines)
        .flatMap(line -> Stream.concat(Stream.of(line), Stream.of(line.split("\t", -1))))
        .map(String::strip)
        .filter(text -> text.length() >= LONG && text.indexOf('\t') < 0)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> publishedTexts() throws IOException {
    String stated = System.getenv("FORMS_DIR");
    Path folder = Path.of(stated == null ? System.getProperty("forms.dir", "") : stated);
    boolean there = Files.isDirectory(folder);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("published forms are missing: " + folder);
    }
    if (!there) {
      System.out.println("skipped: published forms are not here: " + folder);
    }
    assumeTrue(there, "no published forms");
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static String codeOf(String unitName) {
    return SampleData.organizations().stream()
        .flatMap(department -> department.units().stream())
        .filter(unit -> unit.name().equals(unitName))
        .findFirst()
        .orElseThrow()
        .code();
  }
}
