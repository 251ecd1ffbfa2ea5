package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * 现有内容 (what stands in the owning service).
 *
 * @param id path of the thing, e.g. targets/…/2026
 * @param key id by which the owning service changes it
 * @param etag of the owning service, absent when there is nothing yet
 * @param body its answer, missing when there is nothing yet
 */
record Standing(String id, String key, @Nullable String etag, JsonNode body) {

  /** Names what was seen, across all services. */
  String seen() {
    return "\"" + id + ":" + (etag == null ? "none" : etag.replace("\"", "")) + "\"";
  }

  boolean exists() {
    return etag != null;
  }
}
