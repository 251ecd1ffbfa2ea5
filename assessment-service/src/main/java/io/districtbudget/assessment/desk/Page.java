package io.districtbudget.assessment.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 页面 (a page of the web application) that shows something of a project. */
enum Page {
  PROJECT("/projects/%1$s"),
  MONEY("/projects/%1$s/money/%2$d"),
  DECLARATION("/projects/%1$s/declarations/%2$d"),
  ASSESSMENT("/projects/%1$s/assessments/%2$d"),
  MONITORING("/projects/%1$s/monitorings/%2$d/%3$d"),
  RECTIFICATION("/rectifications/%4$s"),
  FINDINGS("/findings?assessment=%4$s");

  private final String address;

  Page(String address) {
    this.address = address;
  }

  /** Its address: path and query. */
  String of(UUID project, @Nullable Integer year, @Nullable Integer month, @Nullable String thing) {
    return address.formatted(project, year, month, thing);
  }
}
