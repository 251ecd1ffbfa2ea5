package io.districtbudget.scoring.light;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** 亮灯 (light) of the monitoring, worst first: red, yellow, green, blue. */
public enum Light {
  RED("红灯"),
  YELLOW("黄灯"),
  GREEN("绿灯"),
  BLUE("蓝灯");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  /** The Chinese word. */
  public String label() {
    return label;
  }

  /** The English word. */
  public String english() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when the unit owes a cause and a remedy. */
  public boolean deviates() {
    return this == RED || this == YELLOW;
  }

  /** The worst of several lights; empty without any. */
  public static Optional<Light> worst(Collection<Light> lights) {
    return lights.stream().min(Comparator.naturalOrder());
  }
}
