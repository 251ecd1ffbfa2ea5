package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The project that a line of a batch names, by its id or by its code. */
@ApplicationScoped
class LineProjects {

  private final Registry registry;

  LineProjects(Registry registry) {
    this.registry = registry;
  }

  /** The project's id; 400 unless exactly one of both is given. */
  UUID id(@Nullable UUID id, @Nullable String code) {
    requireOne("projectId", id, "projectCode", code);
    return id == null ? registry.projectIdByCode(Objects.requireNonNull(code)) : id;
  }

  /** The same; 404 for a project that the caller does not see. */
  UUID visible(@Nullable UUID id, @Nullable String code) {
    UUID project = id(id, code);
    registry.requireVisible(project);
    return project;
  }

  static void requireOne(
      String one, @Nullable Object ofOne, String other, @Nullable Object ofOther) {
    if ((ofOne == null) == (ofOther == null)) {
      LocalText text =
          LocalText.of("%s 与 %s 须且只须填写一项。", "Exactly one of %s and %s must be given.", one, other);
      String code = ofOne == null ? "FIELD_MISSING" : "FIELDS_EXCLUSIVE";
      throw ProblemException.malformed(code, text, Violation.of("/" + one, code, text, ofOne));
    }
  }
}
