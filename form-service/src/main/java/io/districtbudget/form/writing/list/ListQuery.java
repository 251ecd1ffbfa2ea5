package io.districtbudget.form.writing.list;

import io.districtbudget.support.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by: the parameters of the list that is taken away, passed on as they are.
 * A parameter that its owner does not know is refused there.
 */
@SuppressWarnings("NullAway.Init") // JAX-RS fills in where the request came.
public class ListQuery {

  private static final String PAGE = "500";

  @QueryParam("year")
  public @Nullable String year;

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("unit")
  public @Nullable String unit;

  @QueryParam("project")
  public @Nullable String project;

  @QueryParam("category")
  public List<String> category = List.of();

  @QueryParam("nature")
  public List<String> nature = List.of();

  @QueryParam("status")
  public List<String> status = List.of();

  @QueryParam("grade")
  public List<String> grade = List.of();

  @QueryParam("overdue")
  public @Nullable String overdue;

  @QueryParam("code")
  public List<String> code = List.of();

  @QueryParam("severity")
  public List<String> severity = List.of();

  @QueryParam("accepted")
  public @Nullable String accepted;

  @QueryParam("month")
  public List<String> month = List.of();

  @QueryParam("light")
  public List<String> light = List.of();

  @QueryParam("state")
  public List<String> state = List.of();

  @QueryParam("queue")
  public @Nullable String queue;

  @QueryParam("level1")
  public @Nullable String level1;

  @QueryParam("level2")
  public @Nullable String level2;

  @QueryParam("direction")
  public @Nullable String direction;

  @QueryParam("functionalClass")
  public @Nullable String functionalClass;

  @QueryParam("q")
  public @Nullable String q;

  @QueryParam("name")
  public @Nullable String name;

  @QueryParam("sort")
  public @Nullable String sort;

  @Context UriInfo uri;

  /** The parameters of the first page. */
  MultivaluedMap<String, String> first() {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    parameters.putAll(uri.getQueryParameters());
    parameters.putSingle("limit", PAGE);
    return parameters;
  }

  /**
   * The year, of a list that is of one year.
   *
   * @throws ProblemException 400 YEAR_REQUIRED when it is not stated
   */
  int fiscalYear() {
    if (year == null || !year.matches("\\d{4}")) {
      throw ListRefusal.YEAR_REQUIRED.problemAt("/year", year);
    }
    return Integer.parseInt(year);
  }
}
