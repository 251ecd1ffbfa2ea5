package io.districtbudget.indicator.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a catalogue indicator; what is absent stays. */
@Schema(example = "{\"state\": \"APPROVED\", \"usualTarget\": \"≥95%\"}")
public record IndicatorChange(
    @Nullable @Size(min = 1, max = 300) String name,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> keywords,
    @Nullable @Size(max = 20) String unit,
    @Nullable Direction direction,
    @Nullable @Size(max = 500) String usualTarget,
    @Nullable @Size(max = 2_000) String explanation,
    @Nullable @Size(max = 2_000) String evaluationStandard,
    @Nullable @Size(max = 500) String valueSource,
    @Nullable CatalogueState state) {}
