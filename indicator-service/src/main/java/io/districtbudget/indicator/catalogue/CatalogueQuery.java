package io.districtbudget.indicator.catalogue;

import io.districtbudget.indicator.likeness.Likeness;
import io.districtbudget.support.http.CountedPageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters of the catalogue; what is absent does not filter. */
public class CatalogueQuery extends CountedPageRequest {

  /** Names less alike than this, in thousandths, are not found by likeness. */
  private static final int LEAST_ALIKE = 250;

  /** Part of the name, of a keyword or of the code. */
  @QueryParam("q")
  public @Nullable String q;

  /** A name: the indicators with names like it, the most alike first. */
  @QueryParam("like")
  @Size(min = 2, max = 300) public @Nullable String like;

  @QueryParam("level1")
  public @Nullable String level1;

  @QueryParam("level2")
  public @Nullable String level2;

  /** Indicators of this department and common ones. */
  @QueryParam("department")
  public @Nullable String department;

  /** Indicators of this functional classification or what it belongs to, and common ones. */
  @QueryParam("functionalClass")
  @Pattern(regexp = "[0-9]{3}([0-9]{2}){0,2}")
  public @Nullable String functionalClass;

  @QueryParam("direction")
  public @Nullable Direction direction;

  @QueryParam("state")
  public List<CatalogueState> state = List.of();

  /** One more than a page, in the order of codes, or by likeness where that is asked. */
  List<Found> read(Catalogue catalogue) {
    StringBuilder where = new StringBuilder("1 = 1");
    Parameters values = new Parameters();
    filter(catalogue, where, values);
    if (like != null) {
      return beyond(alike(catalogue.list(where.toString(), values), like));
    }
    List<String> position = position(1);
    if (!position.isEmpty()) {
      where.append(" and code > :after");
      values.and("after", position.get(0));
    }
    return catalogue.find(where + " order by code", values).range(0, limit).list().stream()
        .map(indicator -> new Found(indicator, null))
        .toList();
  }

  /** How many there are, whatever page. */
  long all(Catalogue catalogue) {
    StringBuilder where = new StringBuilder("1 = 1");
    Parameters values = new Parameters();
    filter(catalogue, where, values);
    return like == null
        ? catalogue.count(where.toString(), values)
        : alike(catalogue.list(where.toString(), values), like).count();
  }

  private void filter(Catalogue catalogue, StringBuilder where, Parameters values) {
    equal(where, values, "level1", level1);
    equal(where, values, "level2", level2);
    equal(where, values, "direction", direction);
    if (!state.isEmpty()) {
      where.append(" and state in (:state)");
      values.and("state", state);
    }
    if (department != null) {
      where.append(" and (departmentCode = :department or departmentCode is null)");
      values.and("department", department);
    }
    if (functionalClass != null) {
      where.append(" and (functionalClass is null or :function like concat(functionalClass, '%'))");
      values.and("function", functionalClass);
    }
    if (q != null && !q.isBlank()) {
      where.append(
          " and (normalizedName like :q escape '\\' or keywords like :q escape '\\'"
              + " or lower(code) like :q escape '\\')");
      values.and(
          "q", "%" + CatalogueIndicator.normalize(q).replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    catalogue.onlyVisible(where, values);
  }

  /** A division's catalogue has some thousand names: they are compared here, one by one. */
  private static Stream<Found> alike(List<CatalogueIndicator> all, String name) {
    return all.stream()
        .map(indicator -> new Found(indicator, Likeness.of(name, indicator.name())))
        .filter(found -> found.likeness() != null && found.likeness() >= LEAST_ALIKE);
  }

  /** The page of them, the most alike first. */
  private List<Found> beyond(Stream<Found> alike) {
    String last = String.join("/", position(2));
    return alike
        .sorted(Comparator.comparing(found -> String.join("/", found.position())))
        .filter(found -> String.join("/", found.position()).compareTo(last) > 0)
        .limit(limit + 1L)
        .toList();
  }

  private static void equal(
      StringBuilder where, Parameters values, String field, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(field).append(" = :").append(field);
      values.and(field, value);
    }
  }
}
