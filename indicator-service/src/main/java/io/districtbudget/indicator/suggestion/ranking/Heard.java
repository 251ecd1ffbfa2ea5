package io.districtbudget.indicator.suggestion.ranking;

import java.util.BitSet;
import java.util.List;

/** All votes, and which of them a suggestion has taken up already. */
final class Heard {

  private final List<Vote> votes;
  private final BitSet taken;

  Heard(List<Vote> votes) {
    this.votes = List.copyOf(votes);
    this.taken = new BitSet(votes.size());
  }

  int size() {
    return votes.size();
  }

  Vote vote(int at) {
    return votes.get(at);
  }

  boolean open(int at) {
    return !taken.get(at);
  }

  void take(int at) {
    taken.set(at);
  }
}
