package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of departments, of which only this one is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DepartmentPage(List<DepartmentItem> items) {

  public DepartmentPage {
    items = Rows.of(items);
  }
}
