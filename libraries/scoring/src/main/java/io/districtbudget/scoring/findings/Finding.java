package io.districtbudget.scoring.findings;

import io.districtbudget.expression.Sentence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 审核发现 (finding).
 *
 * @param figures the figures that prove it, by name, as printed
 * @param message a sentence in Chinese and English with those figures
 */
public record Finding(
    FindingCode code, Place place, Map<String, String> figures, Sentence message) {

  public Finding {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  public Severity severity() {
    return code.severity();
  }
}
