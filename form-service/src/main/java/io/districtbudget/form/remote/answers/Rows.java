package io.districtbudget.form.remote.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of answers: an absent one has no rows. */
final class Rows {

  private Rows() {}

  static <T> List<T> of(@Nullable List<T> rows) {
    return rows == null ? List.of() : List.copyOf(rows);
  }
}
