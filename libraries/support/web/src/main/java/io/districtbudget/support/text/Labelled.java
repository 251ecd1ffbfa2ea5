package io.districtbudget.support.text;

/** A code that people know by a word. */
public interface Labelled {

  /** The Chinese word. */
  String label();
}
