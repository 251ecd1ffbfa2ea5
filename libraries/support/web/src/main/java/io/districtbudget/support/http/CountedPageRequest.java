package io.districtbudget.support.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A keyset page of a list that can tell how many there are in all. */
public class CountedPageRequest extends PageRequest {

  @QueryParam("count")
  @DefaultValue("false")
  @Parameter(
      description =
          "同时给出筛选结果的准确总数（count）。 Also tells `count`, the exact number of all items within the"
              + " filters; it costs a statement more, so ask for it on the first page.")
  public boolean count;

  /**
   * The page, with the number of all items where it is asked for.
   *
   * @param all counts them, whatever page this is; not called when the page has all of them
   */
  public <R, T> Page<T> page(
      List<R> rows, Function<R, List<String>> key, Function<R, T> asItem, LongSupplier all) {
    Page<T> page = page(rows, key, asItem);
    if (!count) {
      return page;
    }
    boolean whole = page.next() == null && (after == null || after.isEmpty());
    return new Page<>(page.items(), page.next(), whole ? page.items().size() : all.getAsLong());
  }
}
