package io.districtbudget.indicator.framework;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 指标体系维护 (entry of a framework): a new one needs no code, only data without contradiction. */
@ApplicationScoped
class FrameworkEdit {

  private final Frameworks frameworks;
  private final OwnFrameworks own;
  private final AuditTrail trail;
  private final Caller caller;

  FrameworkEdit(Frameworks frameworks, OwnFrameworks own, AuditTrail trail, Caller caller) {
    this.frameworks = frameworks;
    this.own = own;
    this.trail = trail;
    this.caller = caller;
  }

  /** A stored framework; created says whether it was not there before. */
  record Edited(OwnFramework framework, boolean created) {}

  /** The division's own framework, if it has entered one of the id. */
  @Transactional
  Optional<OwnFramework> find(String id) {
    return own.find(id);
  }

  /** Stores the framework; 422 with all contradictions, 409 FRAMEWORK_IN_USE. */
  @Transactional
  Edited put(
      String id, @Nullable String ifNoneMatch, @Nullable String ifMatch, FrameworkEntry entry) {
    caller.requireWholeDivision();
    own.lock(caller.division());
    Optional<OwnFramework> known = own.find(id);
    precondition(id, known, ifNoneMatch, ifMatch);
    Framework wanted = entry.framework(id);
    List<Framework> others =
        own.contents().stream().filter(other -> !other.id().equals(id)).toList();
    List<Violation> violations = FrameworkRules.check(wanted, others);
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    frameworks.find(id).ifPresent(present -> requireHarmless(present, wanted));
    OwnFramework stored = known.orElseGet(() -> new OwnFramework(wanted));
    stored.replace(wanted);
    own.persist(stored);
    own.flush();
    trail.record(
        caller.division(),
        "framework:" + id,
        known.isEmpty() ? "ENTERED" : "CHANGED",
        caller.name(),
        null,
        FrameworkResponse.from(wanted));
    return new Edited(stored, known.isEmpty());
  }

  private static void precondition(
      String id,
      Optional<OwnFramework> known,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch) {
    if ("*".equals(ifNoneMatch)) {
      known.ifPresent(
          present -> {
            throw FrameworkRefusal.FRAMEWORK_EXISTS
                .problem(Map.of("id", id))
                .withHeader("ETag", ExpectedVersion.etag(present.version()));
          });
      return;
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch, known.isPresent());
    OwnFramework present =
        known.orElseThrow(() -> FrameworkRefusal.FRAMEWORK_NOT_YET.problem(Map.of("id", id)));
    expected.check(present.version());
  }

  /** What declarations rest on stays: their levels, weights and years. */
  private void requireHarmless(Framework present, Framework wanted) {
    own.used(caller.division(), present.id())
        .filter(
            years ->
                !wanted.covers(years.first())
                    || !wanted.covers(years.last())
                    || !wanted.sameStructure(present))
        .ifPresent(
            years -> {
              throw FrameworkRefusal.FRAMEWORK_IN_USE.problemAt(
                  "/levels", present.id(), Map.of("first", years.first(), "last", years.last()));
            });
  }
}
