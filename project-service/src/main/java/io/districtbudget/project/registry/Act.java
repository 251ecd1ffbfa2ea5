package io.districtbudget.project.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a department, unit or project.
 *
 * @param name such as {@code unit.moved} or, of a project, the type of its event
 * @param from the first day on which the new name or place holds; today when nobody says
 * @param reason why, as the actor states it
 */
record Act(String name, @Nullable LocalDate from, @Nullable String reason) {

  static Act of(String name) {
    return new Act(name, null, null);
  }
}
