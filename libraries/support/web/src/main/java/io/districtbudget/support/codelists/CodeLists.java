package io.districtbudget.support.codelists;

import java.util.List;

/** The code lists of a service: one bean of each. */
public interface CodeLists {

  /** All of them, by name. */
  List<CodeList> all();
}
