package io.districtbudget.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.scoring.ruleset.ExecutionRule.ZeroBudget;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.io.UncheckedIOException;

/** A shipped rule set with other settings: {@code from("general-2021").with("/a/b", "1")}. */
public final class RuleSetFixture {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode settings;

  private RuleSetFixture(ObjectNode settings) {
    this.settings = settings;
  }

  public static RuleSetFixture from(String id) {
    return new RuleSetFixture(JSON.valueToTree(ShippedRuleSets.of(id)));
  }

  /**
   * Replaces a setting.
   *
   * @param pointer JSON pointer of the setting
   * @param json the new value as JSON; empty removes it
   */
  public RuleSetFixture with(String pointer, String json) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = settings.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    try {
      if (json.isEmpty()) {
        ((ObjectNode) parent).remove(name);
      } else if (parent instanceof ObjectNode object) {
        object.set(name, JSON.readTree(json));
      } else {
        ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
            .set(Integer.parseInt(name), JSON.readTree(json));
      }
      return this;
    } catch (JsonProcessingException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public RuleSet withZeroBudget(ZeroBudget zeroBudget) {
    return with("/execution/zeroBudget", "\"" + zeroBudget + "\"").rules();
  }

  public RuleSet rules() {
    try {
      return JSON.treeToValue(settings, RuleSet.class);
    } catch (JsonProcessingException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
