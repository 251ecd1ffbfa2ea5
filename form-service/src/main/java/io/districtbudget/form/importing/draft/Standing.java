package io.districtbudget.form.importing.draft;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 现有内容 (what stands in the owning service).
 *
 * @param id path of the thing, e.g. targets/…/2026
 * @param key id by which the owning service changes it
 * @param etag of the owning service, absent when there is nothing yet
 * @param body its answer, absent when there is nothing yet
 */
record Standing<A>(String id, String key, @Nullable String etag, @Nullable A body) {

  /** Names what was seen, across all services. */
  String seen() {
    return "\"" + id + ":" + (etag == null ? "none" : etag.replace("\"", "")) + "\"";
  }

  boolean exists() {
    return etag != null;
  }

  /** What stands there, of something that exists. */
  A there() {
    return Objects.requireNonNull(body);
  }
}
