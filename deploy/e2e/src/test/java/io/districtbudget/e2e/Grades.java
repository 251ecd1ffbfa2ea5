package io.districtbudget.e2e;

import java.util.Map;

/** 等级 (grades) as documents print them and as the interface names them. */
final class Grades {

  private static final Map<String, String> LABELS =
      Map.of("EXCELLENT", "优", "GOOD", "良", "FAIR", "中", "POOR", "差");

  private Grades() {}

  static String label(String code) {
    return LABELS.getOrDefault(code, code);
  }

  static String code(String label) {
    return LABELS.entrySet().stream()
        .filter(grade -> grade.getValue().equals(label))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(label);
  }
}
