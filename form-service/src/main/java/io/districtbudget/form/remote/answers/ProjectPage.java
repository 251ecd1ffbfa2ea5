package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of projects, of which only this one is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectPage(List<ProjectAnswer> items) {

  public ProjectPage {
    items = Rows.of(items);
  }
}
