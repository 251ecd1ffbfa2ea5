package io.districtbudget.support.audit;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 四眼原则 (four eyes): who filled or submitted something does not review it, whatever roles the
 * account has. People are told apart by the token's {@code sub}. The audit trail asks before it
 * writes an act down, so that no act can forget it.
 */
@ApplicationScoped
public class FourEyes {

  /** Entries from before subjects were kept are told apart by the name. */
  private static final String LAST_FILLED =
      "SELECT action FROM audit_entry WHERE division = ? AND aggregate = ? AND action = ANY (?)"
          + " AND (subject = ? OR (subject IS NULL AND actor = ?)) AND number > COALESCE(("
          + "SELECT max(number) FROM audit_entry WHERE division = ? AND aggregate = ?"
          + " AND action = ANY (?)), 0) ORDER BY number DESC LIMIT 1";

  private final AgroalDataSource dataSource;
  private final Actor actor;
  private final Instance<FourEyesRule> rules;
  private final boolean kept;

  FourEyes(
      AgroalDataSource dataSource,
      Actor actor,
      Instance<FourEyesRule> rules,
      @ConfigProperty(name = "district.four-eyes", defaultValue = "true") boolean kept) {
    this.dataSource = dataSource;
    this.actor = actor;
    this.rules = rules;
    this.kept = kept;
  }

  /**
   * 403 FOUR_EYES when the act is a review and its actor has filled or submitted what it reviews.
   *
   * @param aggregate audit trail of what is reviewed; its lock is held
   */
  public void require(String division, String aggregate, String action) {
    FourEyesRule rule = rule(aggregate).orElse(null);
    LocalText review = rule == null ? null : rule.reviews().get(action);
    if (rule == null || review == null || !kept) {
      return;
    }
    lastFilled(division, aggregate, rule)
        .ifPresent(
            filled -> {
              LocalText own = rule.fills().getOrDefault(filled, new LocalText(filled, filled));
              throw ProblemException.forbidden(
                  "FOUR_EYES",
                  new LocalText(
                      "本人已办理“%s”，不能再办理“%s”，须由另一人办理。".formatted(own.zh(), review.zh()),
                      "You have done the %s yourself: the %s needs another person."
                          .formatted(own.en(), review.en())));
            });
  }

  /** What is to be said about an act, if anything. */
  Optional<FourEyesRule.Note> note(String aggregate, String action) {
    return rule(aggregate).flatMap(rule -> rule.note(action, kept));
  }

  private Optional<FourEyesRule> rule(String aggregate) {
    return rules.stream().filter(rule -> aggregate.startsWith(rule.kind())).findFirst();
  }

  private Optional<String> lastFilled(String division, String aggregate, FourEyesRule rule) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST_FILLED)) {
      select.setString(1, division);
      select.setString(2, aggregate);
      select.setArray(3, texts(connection, rule.fills().keySet()));
      select.setString(4, actor.subject().orElse(null));
      select.setString(5, actor.name());
      select.setString(6, division);
      select.setString(7, aggregate);
      select.setArray(8, texts(connection, rule.begins()));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("audit trail not read aggregate=" + aggregate, cause);
    }
  }

  private static Array texts(Connection connection, Set<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
