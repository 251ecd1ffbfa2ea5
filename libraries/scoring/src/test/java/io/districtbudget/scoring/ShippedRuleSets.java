package io.districtbudget.scoring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rule sets that ship with the service, as tests use them. */
public final class ShippedRuleSets {
  private static final List<RuleSet> ALL = read();

  private ShippedRuleSets() {}

  public static List<RuleSet> all() {
    return ALL;
  }

  public static RuleSet of(String id) {
    return ALL.stream().filter(rules -> rules.id().equals(id)).findFirst().orElseThrow();
  }

  /** The rules of 2021 and later: 50, 30, 10 and 10 for the execution. */
  public static RuleSet general() {
    return of("general-2021");
  }

  private static List<RuleSet> read() {
    try (InputStream in = ShippedRuleSets.class.getResourceAsStream("/rule-sets/rule-sets.json")) {
      return new ObjectMapper().readValue(in, new TypeReference<List<RuleSet>>() {});
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
