package io.districtbudget.project.registry;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** 沿革 (histories): writes down what was done with departments and units, and reads it again. */
@ApplicationScoped
class Histories {

  private final Placements placements;
  private final Chronicle chronicle;
  private final AuditTrail audit;
  private final Caller caller;

  Histories(Placements placements, Chronicle chronicle, AuditTrail audit, Caller caller) {
    this.placements = placements;
    this.chronicle = chronicle;
    this.audit = audit;
    this.caller = caller;
  }

  /** Something new, in its first place. */
  void created(Placement.Place place, OrganizationResponse state, Act act) {
    chronicle.organization(placements.begin(place), state, act);
  }

  /** A new name or place. */
  void placed(Placement.Place place, OrganizationResponse state, Act act) {
    chronicle.organization(placements.change(place, act), state, act);
  }

  /** The placement that held on the day. */
  Placement on(LocalDate day, Placement.Kind kind, String subject) {
    return Placements.on(placements.of(kind, subject), day);
  }

  /** Everything that is known of a subject that the caller may see. */
  History of(Placement.Kind kind, String subject) {
    return new History(
        audit.entries(caller.division(), Chronicle.trail(kind, subject)),
        PlacementResponse.of(placements.of(kind, subject)));
  }
}
