package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of units, of which only this one is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitPage(List<UnitItem> items) {

  public UnitPage {
    items = Rows.of(items);
  }
}
