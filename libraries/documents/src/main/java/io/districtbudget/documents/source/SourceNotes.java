package io.districtbudget.documents.source;

import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.RepairCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of an office document beside its text; nothing of it is ever run or fetched. */
final class SourceNotes {

  private static final Pattern MACROS = Pattern.compile("(?:.*/)?vbaProject\\.bin");
  private static final Pattern LINKS = Pattern.compile("xl/externalLinks/.*\\.xml");

  private final List<Repair> notes = new ArrayList<>();

  /** What the names of the parts tell. */
  static SourceNotes ofParts(List<String> parts) {
    SourceNotes notes = new SourceNotes();
    if (parts.stream().anyMatch(part -> MACROS.matcher(part).matches())) {
      notes.macros();
    }
    if (parts.stream().anyMatch(part -> LINKS.matcher(part).matches())) {
      notes.note(RepairCode.LINKS_IGNORED, null);
    }
    return notes;
  }

  void macros() {
    note(RepairCode.MACROS_IGNORED, null);
  }

  /**
   * Notes what of a sheet is hidden.
   *
   * @param parts how many of its rows and columns
   */
  void hidden(String sheet, boolean whole, int parts) {
    if (whole) {
      note(RepairCode.HIDDEN_READ, "工作表“" + sheet + "”");
    } else if (parts > 0) {
      note(RepairCode.HIDDEN_READ, "工作表“" + sheet + "”的 " + parts + " 处行或列");
    }
  }

  private void note(RepairCode code, @Nullable String place) {
    notes.add(new Repair(code, null, place, 1, code.message(), null, null));
  }

  List<Repair> all() {
    return List.copyOf(notes);
  }
}
