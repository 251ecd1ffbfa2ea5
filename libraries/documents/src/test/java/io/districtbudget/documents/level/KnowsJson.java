package io.districtbudget.documents.level;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The bad sample of the guard: a rule that imports a framework. */
public final class KnowsJson {
  private final ObjectMapper json = new ObjectMapper();

  String text() {
    return json.toString();
  }
}
