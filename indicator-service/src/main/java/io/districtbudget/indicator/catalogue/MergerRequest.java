package io.districtbudget.indicator.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is merged into.
 *
 * @param into the indicator that takes over its names and with them its uses
 * @param reason for the trail
 */
@Schema(
    example =
        "{\"into\": \"6f1c2b5e-0a55-4c0f-9d51-0f2f6c3a7b10\", \"reason\": \"与“物业保洁面积”口径一致。\"}")
record MergerRequest(@NotNull UUID into, @Nullable @Size(max = 500) String reason) {}
