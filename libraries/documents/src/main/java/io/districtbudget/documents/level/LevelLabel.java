package io.districtbudget.documents.level;

import org.jspecify.annotations.Nullable;

/**
 * A label in one of the merged cells at the left of an indicator table.
 *
 * @param rank 0 for the outermost column (绩效指标), 1 or 2 for the level
 * @param word the official word; absent when the label cannot be read
 * @param printed as it stands in the document
 */
public record LevelLabel(int rank, @Nullable String word, String printed) {

  public boolean unreadable() {
    return word == null;
  }

  public boolean garbled() {
    return word != null && rank > 0 && !LevelVocabulary.spells(printed, word);
  }
}
