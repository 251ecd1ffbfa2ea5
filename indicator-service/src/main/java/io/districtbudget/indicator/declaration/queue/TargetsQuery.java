package io.districtbudget.indicator.declaration.queue;

import io.districtbudget.indicator.declaration.State;
import io.districtbudget.support.http.CountedPageRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters of the list of declarations; what is absent does not filter. */
public class TargetsQuery extends CountedPageRequest {

  /** {@code mine}: only what waits for the caller. */
  @QueryParam("queue")
  @Pattern(regexp = "mine") @Parameter(description = "mine: only what waits for the caller, by role and rows")
  public @Nullable String queue;

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("unit")
  public List<String> unit = List.of();

  @QueryParam("status")
  public List<State> status = List.of();

  /** {@code age}: who waits longest comes first; {@code -age}: the newest first. */
  @QueryParam("sort")
  @DefaultValue("age")
  @Pattern(regexp = "-?age") @Parameter(description = "age: who waits longest comes first; -age: the newest first")
  public String sort = "age";

  boolean mine() {
    return queue != null;
  }

  boolean newestFirst() {
    return sort.startsWith("-");
  }

  /** The place after which the page begins, or null for the first page. */
  @Nullable Place place() {
    List<String> position = position(2);
    return position.isEmpty()
        ? null
        : new Place(OffsetDateTime.parse(position.get(0)), UUID.fromString(position.get(1)));
  }

  /** A place in the order of the list. */
  record Place(OffsetDateTime since, UUID id) {}
}
