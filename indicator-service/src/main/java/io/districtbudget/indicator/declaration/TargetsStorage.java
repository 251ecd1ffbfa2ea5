package io.districtbudget.indicator.declaration;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two ways in which targets come: a unit's own entry, and published documents. */
@ApplicationScoped
class TargetsStorage {

  private final DeclarationEntry entries;
  private final HistoricalTargets historicalTargets;
  private final DraftDiscarding discarding;
  private final Caller caller;

  TargetsStorage(
      DeclarationEntry entries,
      HistoricalTargets historicalTargets,
      DraftDiscarding discarding,
      Caller caller) {
    this.entries = entries;
    this.historicalTargets = historicalTargets;
    this.discarding = discarding;
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
    requireFilling();
    return entries.save(projectId, year, ifNoneMatch, ifMatch, entry);
  }

  /** Refuses what would be refused; tells what a draft would be, of which nothing is kept. */
  Optional<Declared> rehearse(
      UUID projectId,
      int year,
      boolean historical,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      TargetsEntry entry) {
    if (historical) {
      require(Roles.FINANCE);
      historicalTargets.rehearse(projectId, year, entry);
      return Optional.empty();
    }
    requireFilling();
    return Optional.of(entries.rehearse(projectId, year, ifNoneMatch, ifMatch, entry));
  }

  /** Who fills may delete what was never submitted. */
  void discard(UUID projectId, int year, ExpectedVersion seen) {
    requireFilling();
    discarding.discard(projectId, year, seen);
  }

  /** Units fill, and their department may for them: four eyes keep that officer from the review. */
  private void requireFilling() {
    if (!caller.has(Roles.DEPARTMENT)) {
      require(Roles.UNIT);
    }
  }

  private void require(String role) {
    if (!caller.has(role)) {
      throw DeclarationRefusal.ROLE_MISSING.problem(Map.of("role", role));
    }
  }
}
