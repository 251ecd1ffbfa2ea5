package io.districtbudget.project.registry;

import io.districtbudget.support.http.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of the lists of departments and units; what is absent does not filter. */
public class OrganizationQuery extends PageRequest {

  /** The whole name, in any spelling; a former name finds it too unless another has it now. */
  @QueryParam("name")
  public @Nullable String name;

  /** Part of the code, of the name or of a former name. */
  @QueryParam("q")
  public @Nullable String q;

  /** Of a unit only: its department. */
  @QueryParam("department")
  public @Nullable String department;

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  /** Those alone whose field has the value, when there is one. */
  void only(String field, @Nullable Object value) {
    if (value != null) {
      String parameter = "value" + values.size();
      and("o." + field + " = :" + parameter, parameter, value);
    }
  }

  <T extends Organization> List<T> read(
      EntityManager entities, Class<T> type, Placement.Kind kind) {
    if (name != null) {
      and(named(type), "name", Names.normalize(name));
      values.put("kind", kind);
    }
    if (q != null) {
      and("o.searchText like :q escape '\\'", "q", Names.within(q));
    }
    List<String> position = position(1);
    if (!position.isEmpty()) {
      and("o.code > :after", "after", position.get(0));
    }
    TypedQuery<T> query =
        entities
            .createQuery(
                "from " + type.getSimpleName() + " o where 1 = 1" + conditions + " order by o.code",
                type)
            .setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  private static String named(Class<?> type) {
    return """
    (o.normalizedName = :name
      or o.code in (select p.subject from Placement p
          where p.kind = :kind and p.normalizedName = :name)
        and not exists (select 1 from %s c where c.normalizedName = :name))\
    """
        .formatted(type.getSimpleName());
  }

  private void and(String condition, String parameter, Object value) {
    conditions.append(" and ").append(condition);
    values.put(parameter, value);
  }
}
