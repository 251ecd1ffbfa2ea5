package io.districtbudget.documents.document;

/** 版式 (layout): the arrangement of a form, named by the year in which it came into use. */
public enum FormLayout {
  Y2020(2020),
  Y2021(2021),
  Y2022(2022),
  Y2023(2023);

  private final int year;

  FormLayout(int year) {
    this.year = year;
  }

  public int year() {
    return year;
  }
}
