package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.http.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters of the catalogue; what is absent does not filter. */
public class CatalogueQuery extends PageRequest {

  /** Part of the name, of a keyword or of the code. */
  @QueryParam("q")
  public @Nullable String q;

  @QueryParam("level1")
  public @Nullable String level1;

  @QueryParam("level2")
  public @Nullable String level2;

  /** Indicators of this department and common ones. */
  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("state")
  public @Nullable CatalogueState state;

  /** One more than a page, in the order of codes. */
  List<CatalogueIndicator> read(Catalogue catalogue) {
    StringBuilder where = new StringBuilder("1 = 1");
    Parameters values = new Parameters();
    equal(where, values, "level1", level1);
    equal(where, values, "level2", level2);
    equal(where, values, "state", state);
    if (department != null) {
      where.append(" and (departmentCode = :department or departmentCode is null)");
      values.and("department", department);
    }
    if (q != null && !q.isBlank()) {
      where.append(
          " and (normalizedName like :q escape '\\' or keywords like :q escape '\\'"
              + " or lower(code) like :q escape '\\')");
      values.and(
          "q", "%" + CatalogueIndicator.normalize(q).replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    List<String> position = position(1);
    if (!position.isEmpty()) {
      where.append(" and code > :after");
      values.and("after", position.get(0));
    }
    return catalogue.find(where + " order by code", values).range(0, limit).list();
  }

  private static void equal(
      StringBuilder where, Parameters values, String field, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(field).append(" = :").append(field);
      values.and(field, value);
    }
  }
}
