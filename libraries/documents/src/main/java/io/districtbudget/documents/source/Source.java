package io.districtbudget.documents.source;

import io.districtbudget.documents.document.Repair;
import java.util.List;

/**
 * One document as text.
 *
 * @param name of the file in its archive, and of the tab; empty for a single text
 * @param notes what is to be said of the document itself: hidden parts, macros, links
 */
public record Source(String name, SourceKind kind, String text, List<Repair> notes) {

  public Source {
    notes = List.copyOf(notes);
  }

  Source(String name, SourceKind kind, String text) {
    this(name, kind, text, List.of());
  }
}
