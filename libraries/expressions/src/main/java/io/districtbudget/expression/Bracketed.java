package io.districtbudget.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A normalised text taken apart into what stands outside brackets and what stands inside each pair.
 * A bracket that never closes reaches to the end; a text that is all brackets has no outside, so
 * its first bracket counts as the text.
 */
record Bracketed(String main, List<String> inside) {

  private static final Pattern BARE = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** "12次,每月1次" says the same as "12次(每月1次)"; "3,4季度" is no 3 until a quarter. */
  Bracketed withTimeApart() {
    int comma = main.indexOf(',');
    if (comma < 1 || comma != main.lastIndexOf(',') || comma == main.length() - 1) {
      return this;
    }
    String behind = main.substring(comma + 1);
    if (BARE.matcher(main.substring(0, comma)).matches()) {
      return this;
    }
    boolean time = Qualifiers.frequency(behind).isPresent() || Deadlines.read(behind).isPresent();
    if (!time || Qualifiers.time(main.substring(0, comma)).isPresent()) {
      return this;
    }
    List<String> all = new ArrayList<>(List.of(behind));
    all.addAll(inside);
    return new Bracketed(main.substring(0, comma), List.copyOf(all));
  }

  static Bracketed of(String text) {
    StringBuilder outside = new StringBuilder();
    StringBuilder current = new StringBuilder();
    List<String> inside = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth > 0) {
        current.append(c);
      } else {
        outside.append(c);
      }
      if (depth == 0 && !current.isEmpty()) {
        inside.add(current.toString());
        current.setLength(0);
      }
    }
    if (!current.isEmpty()) {
      inside.add(current.toString());
    }
    if (outside.isEmpty() && !inside.isEmpty()) {
      return new Bracketed(inside.get(0), List.copyOf(inside.subList(1, inside.size())));
    }
    return new Bracketed(outside.toString(), List.copyOf(inside));
  }
}
