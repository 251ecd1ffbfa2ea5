package io.districtbudget.scoring.ruleset;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 规则缺项 (gaps of a rule set): settings that were left out, and numbers no rule can be made of. */
final class RuleSetGaps {
  private static final int MOST_DIGITS = 9;

  private final List<RuleSetContradiction> found = new ArrayList<>();

  private RuleSetGaps() {}

  static List<RuleSetContradiction> in(RuleSet rules) {
    RuleSetGaps gaps = new RuleSetGaps();
    gaps.inside("", rules);
    return List.copyOf(gaps.found);
  }

  private void inside(String pointer, Record settings) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      value(pointer + "/" + component.getName(), valueOf(component, settings), optional);
    }
  }

  private void value(String pointer, @Nullable Object value, boolean optional) {
    if (value instanceof Record nested) {
      inside(pointer, nested);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(pointer + "/" + i, list.get(i), false);
      }
    } else if (value instanceof BigDecimal number && !usable(number)) {
      // its plain form may be gigabytes long
      report(pointer, "NUMBER_UNUSABLE", "数值位数过多", "the number has too many digits", number);
    } else if (value == null && !optional) {
      report(pointer, "SETTING_MISSING", "缺少这项设置", "the setting is missing", "");
    }
  }

  private static boolean usable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS
        && number.precision() <= 2 * MOST_DIGITS
        && (long) number.precision() - number.scale() <= MOST_DIGITS;
  }

  private static @Nullable Object valueOf(RecordComponent component, Record settings) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException cause) {
      throw new IllegalStateException("setting not read " + component.getName(), cause);
    }
  }

  private void report(String pointer, String code, String zh, String en, Object rejected) {
    found.add(new RuleSetContradiction(pointer, code, zh, en, rejected.toString()));
  }
}
