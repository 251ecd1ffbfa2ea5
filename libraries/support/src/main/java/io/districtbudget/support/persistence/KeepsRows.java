package io.districtbudget.support.persistence;

/** Whether a service has a database, and so offers what operators do with its rows and events. */
public final class KeepsRows {

  /** Of the build; a service that says nothing keeps rows. */
  public static final String PROPERTY = "district.keeps-rows";

  private KeepsRows() {}
}
