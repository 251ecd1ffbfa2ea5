package io.districtbudget.indicator.catalogue.adoption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators of a declaration are proposed.
 *
 * @param numbers their numbers in the latest version, from 1
 * @param common whether they are proposed for all departments instead of the project's own
 */
@Schema(
    example =
        "{\"projectId\": \"0b1f6c1e-5d0b-4c3e-9a51-2f5f7c9e4a10\", \"year\": 2022, \"numbers\": [1,"
            + " 3]}")
public record DeclaredProposalRequest(
    @NotNull UUID projectId,
    @NotNull @Min(2000) @Max(2100) Integer year,
    @NotEmpty @Size(max = 200) List<@NotNull @Min(1) @Max(200) Integer> numbers,
    @Nullable Boolean common) {}
