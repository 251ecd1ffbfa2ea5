package io.districtbudget.indicator.declaration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch of reviews: an act on one declaration.
 *
 * @param etag the entity tag that the reviewer has seen: the line is refused with 428 without it,
 *     and with 412 when something has changed since
 * @param opinion as with the single act
 */
@Schema(
    example =
        "{\"projectId\": \"0b1f6c1e-5d0b-4c3e-9a51-2f5f7c9e4a10\", \"year\": 2022, \"etag\":"
            + " \"\\\"3\\\"\", \"act\": \"DEPARTMENT_APPROVAL\", \"grade\": \"EXCELLENT\"}")
public record BatchAct(
    @NotNull UUID projectId,
    @NotNull @Min(2000) @Max(2100) Integer year,
    @Nullable String etag,
    @NotNull ReviewAct act,
    @Nullable @Size(max = 2_000) String opinion,
    ReviewOpinion.@Nullable Grade grade,
    @Nullable Set<ReviewOpinion.@NotNull Code> codes) {

  /** 审核动作 (act of a reviewer). */
  public enum ReviewAct {
    DEPARTMENT_APPROVAL(Act.DEPARTMENT_APPROVAL),
    FINANCE_APPROVAL(Act.FINANCE_APPROVAL),
    RETURN(Act.RETURN),
    REJECTION(Act.REJECTION),
    CONFIRMATION_APPROVAL(Act.CONFIRMATION_APPROVAL);

    private final Act act;

    ReviewAct(Act act) {
      this.act = act;
    }

    Act act() {
      return act;
    }
  }

  ReviewOpinion review() {
    return new ReviewOpinion(opinion, grade, codes);
  }
}
