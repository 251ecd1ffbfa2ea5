package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 实际完成值与得分矛盾 (nothing done, yet full score). 无 is a good result where nothing was to happen. */
public final class ActualContradictsScore implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    if (indicator.facts().actual().kind() != ActualKind.NEGATIVE
        || indicator.facts().weight().signum() == 0
        || indicator.audited().compareTo(indicator.facts().weight()) < 0
        || nothingWasWanted(indicator, form)) {
      return Optional.empty();
    }
    String actual = indicator.facts().actual().raw().strip();
    String score = Figures.plain(indicator.audited());
    return Optional.of(
        new Finding(
            FindingCode.ACTUAL_CONTRADICTS_SCORE,
            row,
            Figures.of("actual", actual, "score", score),
            new Sentence(
                "实际完成值为“" + actual + "”，却得满分 " + score + " 分。",
                "The actual value is '"
                    + actual
                    + "', yet it has the full score of "
                    + score
                    + ".")));
  }

  private static final String UNWANTED =
      "投诉|事故|违|问题|逾|延误|拖欠|差错|错误|失误|误|舆情|上访|信访|泄|漏|丢|损|伤|亡|死|病|纠纷|诉讼|隐患|故障|中断|断"
          + "|污染|超|异常|缺|负面|不良|不合格|不达标|不及时|火灾|灾|险情|案|罚|举报|通报|曝光|闲置|浪费|挪用|截留|挤占|返工"
          + "|退|瑕疵|质疑|异议|争议|扰|反弹|流失|积压|堵|感染|疫|盗|冲突|意外|差评|腐";

  /** 无投诉, 零事故, 杜绝泄密: here 无 is what was wanted; 无纸化, 无障碍 and 零距离 are to be had. */
  private static final Pattern ABSENCE =
      Pattern.compile(
          "(?:确保|保证|实现)?(?:"
              + "(?:无(?!纸化|障碍|缝|线|人机|害化|菌|偿)|零(?!距离|接触|等待|跑)|没有)(?:.*(?:"
              + UNWANTED
              + ").*)?"
              + "|(?:杜绝|避免|防止|[不未](?:发生|出现|存在|引发|产生)).*)");

  private static final Set<String> NONE = Set.of("无", "没有", "暂无");

  private static boolean nothingWasWanted(IndicatorScore indicator, AuditedForm form) {
    boolean absent =
        NONE.contains(indicator.facts().actual().word())
            && ABSENCE.matcher(indicator.facts().target().word()).matches();
    return absent
        || indicator.facts().actual().sameWordAs(indicator.facts().target())
        || indicator
            .measured()
            .filter(measured -> measured.reached(form.rules().quantity()))
            .isPresent();
  }
}
