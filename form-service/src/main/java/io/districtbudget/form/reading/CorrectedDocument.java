package io.districtbudget.form.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document with what its author says about its cells.
 *
 * @param document its bytes, in Base64
 * @param corrections cells that are read wrongly, or not at all
 * @param confirmed forms, by their position from 1, of which every cell was looked at: what was
 *     doubtful in them is so no more
 */
@Schema(name = "CorrectedDocument")
public record CorrectedDocument(
    @NotNull @Schema(type = SchemaType.STRING, format = "byte") byte[] document,
    @Nullable @Valid @Size(max = 2000) List<Correction> corrections,
    @Nullable @Size(max = 2000) List<Integer> confirmed) {

  List<Correction> of(int form) {
    return corrections == null
        ? List.of()
        : corrections.stream().filter(correction -> correction.form() == form).toList();
  }

  boolean confirms(int form) {
    return confirmed != null && confirmed.contains(form);
  }
}
