package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of self-assessments, of which only this one is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssessmentPage(List<AssessmentItem> items) {

  public AssessmentPage {
    items = Rows.of(items);
  }
}
