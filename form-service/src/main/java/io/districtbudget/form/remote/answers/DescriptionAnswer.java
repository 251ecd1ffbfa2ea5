package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 申报内容 (description) as it was stored, with what it says wrongly. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DescriptionAnswer(@Nullable String outcome, Described description) {

  /** The description itself. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Described(List<Slip> findings) {

    public Described {
      findings = Rows.of(findings);
    }
  }

  /** One thing that does not add up. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Slip(String code, String message) {}
}
