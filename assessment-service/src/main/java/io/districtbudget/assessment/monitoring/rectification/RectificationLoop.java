package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.monitoring.MonitoredMonth;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.monitoring.rectification.Rectifications.Cause;
import io.districtbudget.support.audit.FourEyes;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 整改闭环 (the loop): issued by finance or department, answered by the unit, closed or returned. */
@ApplicationScoped
class RectificationLoop {
  private final Rectifications rectifications;
  private final Monitorings monitorings;
  private final FourEyes fourEyes;
  private final Caller caller;

  RectificationLoop(
      Rectifications rectifications, Monitorings monitorings, FourEyes fourEyes, Caller caller) {
    this.rectifications = rectifications;
    this.monitorings = monitorings;
    this.fourEyes = fourEyes;
    this.caller = caller;
  }

  @Transactional
  Rectification issue(Monitorings.Key key, RectificationEntry entry) {
    Monitoring monitoring = monitorings.held(key, caller);
    monitoring.requireSubmitted("下达整改", "issue a rectification");
    List<Violation> violations = new ArrayList<>();
    MonitoredMonth.tooEarly(entry.deadline(), key.year(), key.month()).ifPresent(violations::add);
    for (int i = 0; i < entry.rows().size(); i++) {
      if (entry.rows().get(i) > monitoring.lines().size()) {
        violations.add(
            RectificationRefusal.INDICATOR_UNKNOWN.at("/indicators/" + i, entry.rows().get(i)));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    fourEyes.require(caller.division(), Monitorings.aggregate(monitoring), "ISSUE");
    String role = caller.has(Roles.FINANCE) ? Roles.FINANCE : Roles.DEPARTMENT;
    Rectification issued = new Rectification(monitoring, role, entry);
    rectifications.begin(
        issued, new Cause("ISSUE", caller.name(), entry.requirement(), "rectification.issued.v1"));
    return issued;
  }

  @Transactional
  Rectification answer(UUID id, ExpectedVersion seen, AnswerEntry entry) {
    Rectification held = held(id, seen);
    rectifications.change(
        held,
        new Cause("ANSWER", caller.name(), entry.measures(), "rectification.answered.v1"),
        answered -> answered.answer(entry.measures()));
    return held;
  }

  @Transactional
  Rectification close(UUID id, ExpectedVersion seen, ClosureEntry entry) {
    Rectification held = heldForReview(id, seen);
    rectifications.change(
        held,
        new Cause("CLOSE", caller.name(), entry.opinion(), "rectification.closed.v1"),
        closed -> closed.close(entry.opinion()));
    return held;
  }

  @Transactional
  Rectification giveBack(UUID id, ExpectedVersion seen, GiveBackEntry entry) {
    Rectification held = heldForReview(id, seen);
    MonitoredMonth.tooEarly(entry.deadline(), held.year(), held.month())
        .ifPresent(
            early -> {
              throw ProblemException.rules(List.of(early));
            });
    rectifications.change(
        held,
        new Cause("RETURN", caller.name(), entry.reason(), "rectification.returned.v1"),
        returned -> returned.giveBack(entry.reason(), entry.deadline()));
    return held;
  }

  private Rectification held(UUID id, ExpectedVersion seen) {
    Rectification held = rectifications.held(id, caller);
    seen.check(held.version());
    return held;
  }

  /** What the finance bureau has issued, only it may judge. */
  private Rectification heldForReview(UUID id, ExpectedVersion seen) {
    Rectification held = held(id, seen);
    if (!caller.has(Roles.FINANCE) && !caller.has(held.issuedByRole())) {
      throw RectificationRefusal.JUDGING_NEEDS_FINANCE.problem();
    }
    return held;
  }
}
