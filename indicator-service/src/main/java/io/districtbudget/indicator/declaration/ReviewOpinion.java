package io.districtbudget.indicator.declaration;

import io.districtbudget.support.text.Labelled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 审核意见 (opinion) that goes with an act; a return needs its text.
 *
 * @param opinion free text
 * @param grade 审核等级 of a review
 * @param codes 意见类别
 */
@Schema(example = "{\"opinion\": \"请补充时效指标。\", \"codes\": [\"INCOMPLETE\"]}")
public record ReviewOpinion(
    @Nullable @Size(max = 2_000) String opinion,
    @Nullable Grade grade,
    @Nullable Set<@NotNull Code> codes) {

  static final ReviewOpinion NONE = new ReviewOpinion(null, null, null);

  boolean hasText() {
    return opinion != null && !opinion.isBlank();
  }

  /** The opinion as it is kept: a declaration that gets no budget was graded 差. */
  ReviewOpinion takenWith(Act act) {
    return act == Act.REJECTION ? new ReviewOpinion(opinion, Grade.POOR, codes) : this;
  }

  /** 审核等级 (grade of a review): what is to become of the declaration. */
  public enum Grade implements Labelled {
    EXCELLENT("优：予以安排", Act.DEPARTMENT_APPROVAL, Act.FINANCE_APPROVAL),
    GOOD("良：协商完善后安排", Act.DEPARTMENT_APPROVAL, Act.FINANCE_APPROVAL, Act.RETURN),
    FAIR("中：修改后重新申报", Act.RETURN),
    POOR("差：不予安排", Act.REJECTION);

    private final String label;
    private final List<Act> acts;

    Grade(String label, Act... acts) {
      this.label = label;
      this.acts = List.of(acts);
    }

    /** The Chinese label. */
    @Override
    public String label() {
      return label;
    }

    /** The acts that follow from the grade. */
    List<Act> acts() {
      return acts;
    }

    boolean goesWith(Act act) {
      return acts.contains(act);
    }
  }

  /** 意见类别 (kind of opinion). */
  public enum Code {
    INCOMPLETE("指标不够完整"),
    NOT_QUANTIFIED("不够细化量化"),
    NOT_RELEVANT("与项目相关性不够"),
    VALUE_MISMATCH("指标与指标值不匹配"),
    SPLIT("建议拆分"),
    LEVEL1_WRONG("一级类型错误"),
    LEVEL2_WRONG("二级类型错误"),
    ADD_BENEFIT("建议增加效益"),
    ADD_OUTPUT("建议增加产出"),
    ADD_SATISFACTION("建议增加满意度"),
    OTHER("其他");

    private final String label;

    Code(String label) {
      this.label = label;
    }

    /** The Chinese label. */
    public String label() {
      return label;
    }
  }
}
