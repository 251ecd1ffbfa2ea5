package io.districtbudget.documents.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一级、二级指标归位")
class LevelPlacementTest {

  private static final LevelVocabulary WORDS = new LevelVocabulary(Framework.F2021);

  private final List<LabelledRow> rows = new ArrayList<>();
  private final NameEvidence evidence = new NameEvidence();

  @Test
  @DisplayName("标签印在首行：照印")
  void labelsOnTheirRows() {
    row("次数", 50, "产出指标", "数量指标");
    row("某项", 30, "效益指标", "社会效益指标");
    row("满意度", 10, "满意度指标", "服务对象满意度指标");
    assertThat(level2()).containsExactly("数量指标", "社会效益指标", "服务对象满意度指标");
  }

  @Test
  @DisplayName("前五行已满 50 分：下一行属于效益，虽然标签在再下一行")
  void weightsMoveARowToTheNextLevel() {
    row("甲", 25, "产出指标", "数量指标");
    row("乙", 25, "时效指标");
    row("丙", 7);
    gap("丁", 23, "效益指标", "社会效益指标");
    row("戊", 10, "满意度指标", "服务对象满意度指标");
    assertThat(level1()).containsExactly("产出指标", "产出指标", "效益指标", "效益指标", "满意度指标");
  }

  @Test
  @DisplayName("标签印得太早：分值不到 50 的行仍属产出")
  void weightsKeepARowInItsLevel() {
    row("甲", 25, "产出指标", "数量指标");
    gap("乙", 25, "效益指标", "社会效益指标");
    row("丙", 30);
    row("丁", 10, "满意度指标", "服务对象满意度指标");
    assertThat(level1()).containsExactly("产出指标", "产出指标", "效益指标", "满意度指标");
  }

  @Test
  @DisplayName("没有分值的表：远离分页处，标签照印，名称不作数")
  void labelsAreTakenAtTheirWordFarFromPageBreaks() {
    row("审批及时率", null, "产出指标", "质量指标");
    row("验收合格率", null, "时效指标");
    row("提升效率", null, "效益指标", "社会效益指标");
    assertThat(level2()).containsExactly("质量指标", "时效指标", "社会效益指标");
  }

  @Test
  @DisplayName("分页处：名称说的是下一级，标签在下一行")
  void namesTellAtPageBreaks() {
    row("受理量", null, "产出指标", "数量指标");
    row("办结及时率", null, "时效指标");
    row("促进公平", null);
    gap("保障权益", null, "效益指标", "社会效益指标");
    assertThat(level2()).containsExactly("数量指标", "时效指标", "社会效益指标", "社会效益指标");
  }

  @Test
  @DisplayName("分页处：同名指标在别的表里的位置")
  void otherFormsTellAtPageBreaks() {
    evidence.add("窗口测评", "社会效益指标");
    row("受理量", null, "产出指标", "数量指标");
    row("秩序", null, "效益指标", "社会效益指标");
    gap("窗口测评", null, "可持续影响指标");
    row("运维制度健全性", null);
    assertThat(level2()).containsExactly("数量指标", "社会效益指标", "社会效益指标", "可持续影响指标");
  }

  @Test
  @DisplayName("只印一级：二级由名称得出，得不出就空着")
  void level2FromTheName() {
    row("受理次数", null, "产出指标");
    row("某事", null);
    assertThat(level1()).containsExactly("产出指标", "产出指标");
    assertThat(level2()).containsExactly("数量指标", null);
  }

  @Test
  @DisplayName("没有任何标签：不猜")
  void noLabels() {
    row("甲", null);
    assertThat(level1()).containsExactly((String) null);
  }

  @Test
  @DisplayName("101 号文：成本是一级指标，20/40/20/10")
  void costIsALevel1Of101() {
    LevelVocabulary words = new LevelVocabulary(Framework.F101);
    add(words, "每平方米费用", 20, false, "成本指标", "经济成本指标");
    add(words, "面积", 40, false, "产出指标", "数量指标");
    add(words, "某项", 20, false);
    add(words, "其他", 10, true, "满意度指标", "服务对象满意度指标");
    List<Level> levels = LevelPlacement.place(rows, Framework.F101, evidence);
    assertThat(levels.get(0)).isEqualTo(new Level("成本指标", "经济成本指标"));
    assertThat(levels.get(2).level1()).isEqualTo("效益指标");
  }

  @Test
  @DisplayName("标签的各种写法")
  void spellings() {
    assertThat(word("效益 指标")).isEqualTo("效益指标");
    assertThat(word("环境效益指标")).isEqualTo("生态效益指标");
    assertThat(WORDS.garbled("效盖指标")).extracting(LevelLabel::word).isEqualTo("效益指标");
    assertThat(WORDS.garbled("双星指标")).extracting(LevelLabel::unreadable).isEqualTo(true);
    assertThat(WORDS.garbled("完成数")).isNull();
    assertThat(WORDS.gluedTo("数量指标路灯养护数")).extracting(LevelLabel::word).isEqualTo("数量指标");
    assertThat(WORDS.exact("满意度")).isNull();
  }

  private static String word(String cell) {
    LevelLabel label = WORDS.exact(cell);
    return label == null || label.word() == null ? "" : label.word();
  }

  private void row(String name, @Nullable Integer weight, String... labels) {
    add(WORDS, name, weight, false, labels);
  }

  private void gap(String name, @Nullable Integer weight, String... labels) {
    add(WORDS, name, weight, true, labels);
  }

  private void add(
      LevelVocabulary words,
      String name,
      @Nullable Integer weight,
      boolean afterGap,
      String... labels) {
    List<LevelLabel> printed =
        Arrays.stream(labels).map(words::exact).filter(label -> label != null).toList();
    BigDecimal points = weight == null ? null : BigDecimal.valueOf(weight);
    rows.add(new LabelledRow(name, points, afterGap, false, printed));
  }

  private List<@Nullable String> level1() {
    List<@Nullable String> words = new ArrayList<>();
    LevelPlacement.place(rows, Framework.F2021, evidence).forEach(l -> words.add(l.level1()));
    return words;
  }

  private List<@Nullable String> level2() {
    List<@Nullable String> words = new ArrayList<>();
    LevelPlacement.place(rows, Framework.F2021, evidence).forEach(l -> words.add(l.level2()));
    return words;
  }
}
