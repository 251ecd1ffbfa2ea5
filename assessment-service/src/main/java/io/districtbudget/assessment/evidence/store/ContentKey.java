package io.districtbudget.assessment.evidence.store;

import java.util.UUID;

/**
 * Where the content of one piece of evidence lies. Nobody guesses it (122 random bits), and it is
 * never used again for other content.
 */
public record ContentKey(String division, UUID assessment, UUID evidence) {

  /** Name of the object in a store without tables. */
  String path() {
    return division + "/" + assessment + "/" + evidence;
  }
}
