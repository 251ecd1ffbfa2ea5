package io.districtbudget.indicator.catalogue.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("归并 (merging by likeness)")
class GroupingTest {

  private static final UUID KNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private static DeclaredName declared(String level2, String name, String target, String unit) {
    return new DeclaredName("产出指标", level2, name, target, unit.substring(0, 3), unit);
  }

  private static DeclaredName declared(String name) {
    return declared("数量指标", name, "≥1次", "901001");
  }

  private static List<NameGroup> groups(int threshold, int leastUses, DeclaredName... declared) {
    return Grouping.of(List.of(declared), List.of(), threshold, leastUses);
  }

  @Test
  @DisplayName(
      "wordings alike become one group; the most used one leads, with its most used target")
  void merged() {
    List<NameGroup> groups =
        groups(
            600,
            1,
            declared("数量指标", "电梯维护台数", "≥12台", "901001"),
            declared("数量指标", "电梯维护台数（按实）", "≥12台", "902001"),
            declared("数量指标", "电梯 维护台数", "=8台", "902002"),
            declared("数量指标", "电梯维护数", "=3台", "903001"),
            declared("数量指标", "培训总课时", "≥40课时", "903001"));
    assertThat(groups).extracting(NameGroup::uses).containsExactly(4, 1);
    NameGroup lifts = groups.get(0);
    assertThat(lifts.into()).isNull();
    assertThat(lifts.variants()).extracting(NameGroup.Variant::uses).containsExactly(3, 1);
    assertThat(lifts.variants().get(0).target()).isEqualTo("≥12台");
    assertThat(lifts.variants().get(1).likeness()).isEqualTo(666);
    assertThat(lifts.departments()).containsExactly("901", "902", "903");
    assertThat(lifts.units()).containsExactly("901001", "902001", "902002", "903001");
  }

  @Test
  @DisplayName("the threshold decides; other level 2 never merge; little used groups are left out")
  void threshold() {
    DeclaredName one = declared("电梯维护台数");
    DeclaredName two = declared("电梯维护数");
    assertThat(groups(600, 1, one, two)).hasSize(1);
    assertThat(groups(700, 1, one, two)).hasSize(2);
    assertThat(groups(600, 1, one, declared("质量指标", "电梯维护台数", "好", "901001"))).hasSize(2);
    assertThat(groups(600, 3, one, two)).isEmpty();
  }

  @Test
  @DisplayName(
      "what the catalogue has like it is merged there, before any new group; the very name is no"
          + " news")
  void intoCatalogue() {
    List<Grouping.Known> catalogue =
        List.of(
            new Grouping.Known(KNOWN, "数量指标", "电梯维护总台数"),
            new Grouping.Known(KNOWN, "数量指标", "升降机维护台数"));
    List<NameGroup> groups =
        Grouping.of(
            List.of(
                declared("电梯维护总台数"), declared("电梯维护台数"), declared("电梯维护台数"), declared("升降机的维护台数")),
            catalogue,
            600,
            1);
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).into()).isEqualTo(KNOWN);
    assertThat(groups.get(0).variants())
        .extracting(NameGroup.Variant::name)
        .containsExactly("电梯维护台数", "升降机的维护台数");
  }

  @Test
  @DisplayName("the same declarations in any order make the same plan")
  void deterministic() {
    Random random = new Random(3);
    String[] words = {"电梯", "维护", "台数", "次数", "完成", "率", "（按实）", "安全"};
    List<DeclaredName> declared = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = 0; j < 4; j++) {
        name.append(words[random.nextInt(words.length)]);
      }
      declared.add(declared(name.toString()));
    }
    String plan = PlanDigest.of(Grouping.of(declared, List.of(), 650, 1));
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(declared, random);
      assertThat(PlanDigest.of(Grouping.of(declared, List.of(), 650, 1))).isEqualTo(plan);
    }
    assertThat(PlanDigest.of(Grouping.of(declared.subList(0, 150), List.of(), 650, 1)))
        .isNotEqualTo(plan);
  }
}
