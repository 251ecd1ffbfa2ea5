package io.districtbudget.indicator.framework;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
            throw new ProblemException(
                    412,
                    "FRAMEWORK_EXISTS",
                    LocalText.of("本区已有指标体系 %s。", "The division has a framework %s already.", id),
                    List.of())
                .withHeader("ETag", ExpectedVersion.etag(present.version()));
          });
      return;
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch, known.isPresent());
    OwnFramework present =
        known.orElseThrow(
            () ->
                new ProblemException(
                    412,
                    "VERSION_STALE",
                    LocalText.of(
                        "本区没有自定的指标体系 %s。", "The division has no framework %s of its own.", id),
                    List.of()));
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
              LocalText text =
                  LocalText.of(
                      "指标体系 %s 已用于 %d 至 %d 年的申报，其级别、权重和这些年度不能改变；请另设一个。",
                      "Declarations of %2$d to %3$d use framework %1$s: its levels, weights and"
                          + " those years cannot change; enter another one.",
                      present.id(),
                      years.first(),
                      years.last());
              throw ProblemException.conflict(
                  "FRAMEWORK_IN_USE",
                  text,
                  Violation.of("/levels", "FRAMEWORK_IN_USE", text, present.id()));
            });
  }
}
