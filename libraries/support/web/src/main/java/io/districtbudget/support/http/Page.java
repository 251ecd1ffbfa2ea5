package io.districtbudget.support.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keyset page of a list.
 *
 * @param items the items in the list's order
 * @param next path and query of the following page, absent on the last one
 * @param count the exact number of all items within the filters, where it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long count) {

  public Page(List<T> items, @Nullable String next) {
    this(items, next, null);
  }
}
