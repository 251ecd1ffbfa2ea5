package io.districtbudget.assessment.monitoring.rectification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 下达整改 (issuing of a rectification).
 *
 * @param requirement what must be mended
 * @param deadline day until which the unit should answer
 * @param indicators rows it is about; left out, the project as a whole
 */
@Schema(
    examples =
        "{\"requirement\":\"加快检修进度，补做第二季度检修。\",\"deadline\":\"2024-09-15\",\"indicators\":[1]}")
public record RectificationEntry(
    @NotBlank @Size(max = 4000) String requirement,
    @NotNull LocalDate deadline,
    @Size(max = 500) @Nullable List<@NotNull @Min(1) Integer> indicators) {

  List<Integer> rows() {
    return indicators == null ? List.of() : List.copyOf(indicators);
  }
}
