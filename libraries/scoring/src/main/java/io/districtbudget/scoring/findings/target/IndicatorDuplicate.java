package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 指标重复 (the same name twice in a form; the later one is named). */
public final class IndicatorDuplicate implements FindingRule {
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

  @Override
  public List<Finding> findIn(AuditedForm form) {

    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < form.indicators().size(); i++) {
      String name = BLANKS.matcher(form.indicators().get(i).facts().name()).replaceAll("");
      Integer first = name.isEmpty() ? null : seen.putIfAbsent(name, i + 1);
      if (first != null) {
        findings.add(
            new Finding(
                FindingCode.INDICATOR_DUPLICATE,
                new Place.Row(i + 1),
                Figures.of("name", name, "firstRow", first.toString()),
                new Sentence(
                    "“" + name + "”与第 " + first + " 行重复。",
                    "'" + name + "' repeats row " + first + ".")));
      }
    }
    return findings;
  }
}
