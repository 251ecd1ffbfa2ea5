package io.districtbudget.indicator.declaration;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two ways in which targets come: a unit's own entry, and published documents. */
@ApplicationScoped
class TargetsStorage {

  private final DeclarationEntry entries;
  private final HistoricalTargets historicalTargets;
  private final Caller caller;

  TargetsStorage(DeclarationEntry entries, HistoricalTargets historicalTargets, Caller caller) {
    this.entries = entries;
    this.historicalTargets = historicalTargets;
    this.caller = caller;
  }

  Declared put(
      UUID projectId,
      int year,
      boolean historical,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      TargetsEntry entry) {
    if (historical) {
      require(Roles.FINANCE);
      return historicalTargets.store(projectId, year, entry);
    }
    require(Roles.UNIT);
    return entries.save(projectId, year, ifNoneMatch, ifMatch, entry);
  }

  /** Refuses what would be refused; only published declarations are asked about so. */
  void rehearse(UUID projectId, int year, boolean historical, TargetsEntry entry) {
    if (!historical) {
      LocalText text =
          new LocalText("dryRun 只用于 historical=true。", "dryRun goes only with historical=true.");
      throw ProblemException.malformed(
          "REQUEST_INVALID", text, Violation.of("/dryRun", "REQUEST_INVALID", text, true));
    }
    require(Roles.FINANCE);
    historicalTargets.rehearse(projectId, year, entry);
  }

  private void require(String role) {
    if (!caller.has(role)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING", LocalText.of("此操作须由角色 %s 办理。", "This needs the role %s.", role));
    }
  }
}
