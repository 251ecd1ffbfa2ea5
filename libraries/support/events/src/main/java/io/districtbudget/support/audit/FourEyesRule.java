package io.districtbudget.support.audit;

import io.districtbudget.support.text.LocalText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which acts on one kind of thing fill it and which review it. A service makes one as a bean for
 * each kind that a second person looks at; the actions are those of its audit trail.
 *
 * @param kind beginning of the names of its audit trails, such as {@code targets:}
 * @param begins acts after which the content is nobody's yet
 * @param fills acts that state or submit content, with what they are called
 * @param reviews acts that need another person, with what they are called
 * @param imports acts that take over what was published elsewhere: one person may do them
 */
public record FourEyesRule(
    String kind,
    Set<String> begins,
    Map<String, LocalText> fills,
    Map<String, LocalText> reviews,
    Set<String> imports) {

  /** What the entry of an act says about four eyes. */
  enum Note {
    /** The installation does without them. */
    OFF,
    /** What was published elsewhere was reviewed there. */
    EXEMPT_HISTORICAL
  }

  /**
   * What is to be said about an act, if anything.
   *
   * @param kept false when the installation has switched four eyes off
   */
  Optional<Note> note(String action, boolean kept) {
    if (imports.contains(action)) {
      return Optional.of(Note.EXEMPT_HISTORICAL);
    }
    return kept || !reviews.containsKey(action) ? Optional.empty() : Optional.of(Note.OFF);
  }
}
