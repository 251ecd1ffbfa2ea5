package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A department, unit or division by code, with its name where it is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Named(String code, @Nullable String name) {

  static @Nullable Named of(@Nullable String code, @Nullable String name) {
    return code == null ? null : new Named(code, name);
  }
}
