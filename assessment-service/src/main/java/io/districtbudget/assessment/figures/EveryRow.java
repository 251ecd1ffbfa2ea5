package io.districtbudget.assessment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Walks through all rows of a kind, page by page, for work that has to see each of a division. */
@ApplicationScoped
public class EveryRow {
  private static final int PAGE = 200;

  private final EntityManager entities;

  EveryRow(EntityManager entities) {
    this.entities = entities;
  }

  /** Hands over each entity once; what was changed is written before the next page is read. */
  public <T> void of(Class<T> type, Function<T, UUID> id, Consumer<T> work) {
    List<T> page = after(type, new UUID(0, 0));
    while (!page.isEmpty()) {
      page.forEach(work);
      UUID last = id.apply(page.get(page.size() - 1));
      entities.flush();
      entities.clear();
      page = after(type, last);
    }
  }

  private <T> List<T> after(Class<T> type, UUID last) {
    return entities
        .createQuery("from " + type.getSimpleName() + " where id > ?1 order by id", type)
        .setParameter(1, last)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
