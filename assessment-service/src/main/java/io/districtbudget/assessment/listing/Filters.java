package io.districtbudget.assessment.listing;

import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions of one list as a single query; what is absent does not filter. */
public final class Filters<T> {
  private final Class<T> entity;
  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  private Filters(Class<T> entity) {
    this.entity = entity;
  }

  /** The rows that the caller may see, by {@code departmentCode} and {@code unitCode}. */
  public static <T> Filters<T> visible(Class<T> entity, Caller caller) {
    return new Filters<>(entity)
        .equal("departmentCode", "ownDepartment", caller.department().orElse(null))
        .equal("unitCode", "ownUnit", caller.unit().orElse(null));
  }

  /**
   * The rows that the caller may see, and those that were its own by the fields of {@code before}.
   */
  public static <T> Filters<T> visibleNowOrBefore(Class<T> entity, Caller caller, String before) {
    Map<String, String> own = new TreeMap<>();
    caller.department().ifPresent(code -> own.put("department", code));
    caller.unit().ifPresent(code -> own.put("unit", code));
    Filters<T> filters = new Filters<>(entity);
    if (own.isEmpty()) {
      return filters;
    }
    String now = "e.%1$sCode = :%1$sOwn";
    String then = "e." + before + ".%1$s = :%1$sOwn";
    Map<String, String> values = new HashMap<>();
    own.forEach((field, code) -> values.put(field + "Own", code));
    return filters.holds(true, each(own.keySet(), now) + " or " + each(own.keySet(), then), values);
  }

  private static String each(Set<String> fields, String condition) {
    return fields.stream().map(condition::formatted).collect(Collectors.joining(" and "));
  }

  /** Rows whose field has the value, if one is asked for. */
  public Filters<T> equal(String field, @Nullable Object value) {
    return equal(field, field, value);
  }

  /** The same for a field inside another one, which cannot name its parameter. */
  public Filters<T> equal(String field, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.append(" and e.").append(field).append(" = :").append(parameter);
      values.put(parameter, value);
    }
    return this;
  }

  /** Rows whose field has one of the values; none asked for does not filter. */
  public Filters<T> among(String field, String parameter, List<?> wanted) {
    if (!wanted.isEmpty()) {
      conditions.append(" and e.").append(field).append(" in (:").append(parameter).append(')');
      values.put(parameter, wanted);
    }
    return this;
  }

  /** Rows for which a condition on {@code e} holds (true), does not (false), or all (null). */
  public Filters<T> holds(@Nullable Boolean wanted, String condition, Map<String, ?> parameters) {
    if (wanted != null) {
      conditions.append(wanted ? " and (" : " and not (").append(condition).append(')');
      values.putAll(parameters);
    }
    return this;
  }

  /** How many there are. */
  public long count(EntityManager entities) {
    TypedQuery<Long> query = entities.createQuery("select count(e)" + from(), Long.class);
    values.forEach(query::setParameter);
    return query.getSingleResult();
  }

  private String from() {
    return " from " + entity.getSimpleName() + " e where 1 = 1" + conditions;
  }

  /** The rows after a position, in the given order. */
  public List<T> read(EntityManager entities, String order, int most) {
    TypedQuery<T> query =
        entities
            .createQuery("select e" + from() + " order by " + order, entity)
            .setMaxResults(most);
    values.forEach(query::setParameter);
    return query.getResultList();
  }
}
