package io.districtbudget.benchmarks;

import java.util.List;

/** Something that suggests names of indicators for a project. */
interface Suggester {

  /** At most so many names, best first, from the project's head and other projects' forms. */
  List<String> first(int count, PublishedForm project, List<PublishedForm> history);
}
