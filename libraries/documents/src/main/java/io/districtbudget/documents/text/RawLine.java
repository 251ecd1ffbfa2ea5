package io.districtbudget.documents.text;

/** A line before it is cut into cells. */
record RawLine(int number, String text, boolean afterGap, boolean joined) {

  int separators() {
    return (int) text.chars().filter(c -> c == '\t').count();
  }

  String firstCell() {
    int end = text.indexOf('\t');
    return end < 0 ? text : text.substring(0, end);
  }

  RawLine with(String other, boolean isJoined) {
    return new RawLine(number, other, afterGap, joined || isJoined);
  }
}
