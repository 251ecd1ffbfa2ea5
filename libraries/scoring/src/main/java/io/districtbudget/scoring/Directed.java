package io.districtbudget.scoring;

import io.districtbudget.expression.Direction;
import io.districtbudget.expression.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 升降 (words of direction): 上升3% is −3 of what 下降10% asks for, −12% is 12 of it. */
final class Directed {
  private Directed() {}

  /** The number in the direction of the target; null when nothing tells which one is meant. */
  static @Nullable BigDecimal number(
      Wording target, Wording actual, String name, BigDecimal reached) {
    Direction asked = target.direction();
    Direction named = asked == null ? Direction.ofName(name) : asked;
    Direction stated = actual.direction();
    if (stated != null && named != null) {
      return stated == named ? reached.abs() : reached.abs().negate();
    }
    if (stated == Direction.DOWN) {
      return null;
    }
    boolean fallen = stated == null && named == Direction.DOWN && reached.signum() < 0;
    if (fallen) {
      return asked == null ? null : reached.negate();
    }
    return reached;
  }
}
