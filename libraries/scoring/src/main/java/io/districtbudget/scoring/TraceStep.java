package io.districtbudget.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 计算过程 (a step of a computation, for machines).
 *
 * @param rule stable code of the rule that was applied
 * @param values the figures used, by name, as decimal strings
 * @param result what came out
 */
public record TraceStep(String rule, Map<String, String> values, String result) {

  public TraceStep {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
