package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.form.importing.ImportLine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 覆盖 (overlay): what a form says over what stands there; an empty cell deletes nothing. */
record Overlay(List<Finding> findings) {

  void cell(
      ObjectNode body,
      JsonNode standing,
      String field,
      @Nullable String printed,
      String head,
      @Nullable Integer row) {
    String before = Rows.text(standing, field);
    boolean empty = printed == null || printed.isBlank();
    String now = empty ? before : printed;
    if (now != null) {
      body.put(field, now);
    }
    if (empty && before != null) {
      findings.add(Told.kept(head, row, before));
    }
  }

  static void keep(ObjectNode body, JsonNode standing, String field, String standingField) {
    String before = Rows.text(standing, standingField);
    if (before != null) {
      body.put(field, before);
    }
  }
}
