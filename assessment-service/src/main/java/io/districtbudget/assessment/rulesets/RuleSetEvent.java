package io.districtbudget.assessment.rulesets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.outbox.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code rule-set.changed.v1}: a version holds from now on; what was scored keeps its own.
 *
 * @param sequence version of the rule set, from the one after the shipped version
 * @param toYear last fiscal year that it applies to, absent when it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleSetEvent(
    String division, String id, long sequence, int fromYear, @Nullable Integer toYear) {

  private static final String TOPIC = "assessment.events";

  static OutgoingEvent of(String division, RuleSet rules) {
    UUID key =
        UUID.nameUUIDFromBytes(
            (division + ":rule-set:" + rules.id()).getBytes(StandardCharsets.UTF_8));
    return new OutgoingEvent(
        TOPIC,
        null,
        "rule-set.changed.v1",
        division,
        key,
        null,
        rules.version(),
        new RuleSetEvent(
            division,
            rules.id(),
            rules.version(),
            rules.appliesTo().fromYear(),
            rules.appliesTo().toYear()));
  }
}
