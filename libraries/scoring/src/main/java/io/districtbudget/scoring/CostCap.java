package io.districtbudget.scoring;

import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import java.util.regex.Pattern;

/**
 * 成本上限: a bare amount of money as target of a cost indicator is what may be spent at most. Under
 * 101 the level 1 is 成本指标, elsewhere a level 2.
 */
public final class CostCap {

  private static final Pattern MONEY = Pattern.compile("(?:[欧美港日澳]?元|人民币|角|万元)(?:[/每·].*)?");
  private static final Pattern NAMED =
      Pattern.compile(".*\\((?:单位:?)?[千万亿]*元[^)]*\\)|.*(?:成本|费用|单价|价格|造价|经费|支出|总额|投资额|金额)");
  private static final Pattern SAVED = Pattern.compile(".*(?:节约|节省|降低|压减|下降|减少|收入|收益|增收|结余).*");

  private CostCap() {}

  /** The target, as a cap where it is one. */
  public static TargetReading of(String level1, String level2, String name, TargetReading target) {
    boolean figure = target.kind() == ReadingKind.NUMERIC || target.kind() == ReadingKind.COMPOUND;
    boolean cost = level1.strip().startsWith("成本") || level2.contains("成本");
    if (!figure || !cost || target.confirmed() || target.wording().comparing()) {
      return target;
    }
    boolean saving = target.wording().direction() != null || SAVED.matcher(name).matches();
    String plain = name.replaceAll("\\s", "").replace('（', '(').replace('）', ')');
    String unit = target.unit();
    boolean money = unit == null ? NAMED.matcher(plain).matches() : MONEY.matcher(unit).matches();
    return money && !saving ? target.asCap() : target;
  }
}
