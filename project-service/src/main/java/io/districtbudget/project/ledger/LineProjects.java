package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
      LedgerRefusal refusal =
          ofOne == null ? LedgerRefusal.FIELD_MISSING : LedgerRefusal.FIELDS_EXCLUSIVE;
      throw refusal.problemAt("/" + one, ofOne, Map.of("one", one, "other", other));
    }
  }
}
