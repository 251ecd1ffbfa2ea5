package io.districtbudget.form.remote.requests;

import java.util.List;

/** 年初预算 (approval) of a project's year. */
public record ApprovalRequest(boolean historical, List<Fund> funds) {

  /** One source, yuan as decimal text. */
  public record Fund(String source, String amount) {}
}
