package io.districtbudget.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A normalised text taken apart: the same for target and actual values, which only judge it
 * differently.
 *
 * @param time what the text outside brackets is, if it is a time as a whole
 * @param quantity its one figure, with the unit from the brackets if it stands there
 * @param qualifiers what the brackets and the words around the figure add, in the order written
 */
record Expression(
    String main,
    @Nullable Calculation calculation,
    @Nullable Qualifier time,
    @Nullable Quantity quantity,
    List<Qualifier> qualifiers) {

  /** Longer texts are prose; no figure is looked for in them. */
  static final int LONGEST = 500;

  Expression {
    qualifiers = List.copyOf(qualifiers);
  }

  static Expression of(String normal) {
    Bracketed parts = Bracketed.of(normal).withTimeApart();
    String main = parts.main();
    Calculation calculation = Calculation.read(main).orElse(null);
    Optional<Qualifier> time = Qualifiers.time(main);
    Quantity quantity =
        readable(time.orElse(null)) ? Quantity.read(Numerals.counted(main)).orElse(null) : null;
    List<Qualifier> fromBrackets = new ArrayList<>();
    for (String inside : parts.inside()) {
      if (quantity != null && quantity.unit() == null && unit(inside)) {
        quantity = quantity.in(inside);
      } else {
        fromBrackets.add(Qualifiers.read(inside));
      }
    }
    List<Qualifier> all = new ArrayList<>();
    if (quantity != null) {
      all.addAll(quantity.qualifiers());
    } else {
      time.ifPresent(all::add);
    }
    all.addAll(fromBrackets);
    return new Expression(main, calculation, time.orElse(null), quantity, all);
  }

  /** Whether nothing in it could be a value: no letter, no figure. */
  static boolean empty(String normal) {
    return normal.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** "24小时内" and "12次/年" are figures; "注册后2小时内", dates and "每月1次" are not. */
  private static boolean readable(@Nullable Qualifier time) {
    return time == null
        || (time instanceof Qualifier.Frequency && time.text().contains("/"))
        || (time instanceof Qualifier.ResponseTime response
            && response.amount() != null
            && !response.text().contains("后"));
  }

  private static boolean unit(String inside) {
    return Units.known(inside)
        || ((inside.startsWith("万") || inside.startsWith("亿")) && Units.known(inside.substring(1)));
  }
}
