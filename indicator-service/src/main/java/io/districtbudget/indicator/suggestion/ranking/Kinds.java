package io.districtbudget.indicator.suggestion.ranking;

import io.districtbudget.indicator.likeness.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 同类申报 (declarations of one kind): those that share at least half of their indicators, such as
 * copies of one sheet. Ten copies say no more about what is common than one does.
 */
final class Kinds {

  private final List<Set<String>> names = new ArrayList<>();

  Kinds(List<PastDeclaration> past) {
    for (PastDeclaration declaration : past) {
      Set<String> of = new HashSet<>();
      declaration.rows().forEach(row -> of.add(PlainText.of(row.name())));
      names.add(of);
    }
  }

  /** How many declarations are of the same kind as the one at the place, itself included. */
  int alike(int at) {
    Set<String> one = names.get(at);
    int alike = 0;
    for (Set<String> other : names) {
      long common = other.stream().filter(one::contains).count();
      alike += 2 * common >= Math.min(one.size(), other.size()) ? 1 : 0;
    }
    return Math.max(1, alike);
  }
}
