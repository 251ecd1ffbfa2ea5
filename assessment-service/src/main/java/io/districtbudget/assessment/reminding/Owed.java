package io.districtbudget.assessment.reminding;

import java.util.Optional;
import java.util.UUID;

/** 到期事项 (a kind of what units owe by a day), as self-assessments are. */
public interface Owed {

  /** The word by which reminders keep it. */
  String kind();

  /** Type of the event that a reminder is. */
  String event();

  /**
   * Table {@code o} with id, division and deadline, and the condition under which it is owed:
   * {@code assessment o WHERE o.status = 'OPEN'}.
   */
  String rows();

  /**
   * One of this kind, held against every other change of its project until the transaction ends;
   * empty when nothing is owed any more.
   */
  Optional<Due> held(UUID id);
}
