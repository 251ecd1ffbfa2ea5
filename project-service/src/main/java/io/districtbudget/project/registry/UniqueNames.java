package io.districtbudget.project.registry;

import io.districtbudget.support.problem.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.hibernate.exception.ConstraintViolationException;

/** Says which unique code or name was already taken, when the database refused a row. */
final class UniqueNames {

  private UniqueNames() {}

  /**
   * Writes what is pending.
   *
   * @throws ProblemException 409 with the code that fits the broken constraint
   */
  static void flush(EntityManager entities, String pointer, String value) {
    try {
      entities.flush();
    } catch (PersistenceException cause) {
      String constraint = constraint(cause);
      if (constraint == null) {
        throw cause;
      }
      throw taken(constraint, pointer, value);
    }
  }

  private static ProblemException taken(String constraint, String pointer, String value) {
    RegistryRefusal refusal =
        switch (constraint) {
          case "project_code" -> RegistryRefusal.PROJECT_CODE_TAKEN;
          case "project_name" -> RegistryRefusal.PROJECT_NAME_TAKEN;
          case "department_code" -> RegistryRefusal.DEPARTMENT_CODE_TAKEN;
          case "department_name" -> RegistryRefusal.DEPARTMENT_EXISTS;
          case "unit_code" -> RegistryRefusal.UNIT_CODE_TAKEN;
          case "unit_name" -> RegistryRefusal.UNIT_EXISTS;
          default -> RegistryRefusal.ALREADY_EXISTS;
        };
    return refusal.problemAt(pointer, value);
  }

  private static @org.jspecify.annotations.Nullable String constraint(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof ConstraintViolationException violation
          && violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
        return violation.getConstraintName();
      }
    }
    return null;
  }
}
