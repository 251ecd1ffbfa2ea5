package io.districtbudget.project.takeover;

import io.districtbudget.project.ledger.PublishedMoney;
import io.districtbudget.project.ledger.PublishedMoney.Fund;
import io.districtbudget.project.registry.ProjectCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a published form says of a project and of its money in one year.
 *
 * @param department whose unit a new unit becomes; open when the unit is known
 * @param unit 实施单位
 * @param project 项目, entered when it has no id
 * @param funds 资金来源 of the year, which has no budget yet
 * @param document 文件 that the adjustments and executions name
 * @param sourceSystem whose numbers these are
 * @param date the day on which adjustments and executions count
 */
public record TakeoverRequest(
    @Nullable @Valid Named department,
    @NotNull @Valid Named unit,
    @NotNull @Valid Stated project,
    int year,
    @NotEmpty @Size(max = 4) List<@Valid @NotNull Fund> funds,
    @NotBlank @Size(max = 64) String document,
    @NotBlank @Size(max = 64) String sourceSystem,
    @NotNull LocalDate date) {

  /**
   * A department or unit.
   *
   * @param code when it is known
   * @param name when it is to be entered
   */
  @Schema(name = "NamedOrganization")
  public record Named(
      @Nullable @Size(min = 1, max = 64) String code,
      @Nullable @Size(min = 1, max = 200) String name) {}

  /**
   * The project.
   *
   * @param id when it is known
   */
  @Schema(name = "StatedProject")
  public record Stated(
      @Nullable UUID id,
      @NotBlank @Size(max = 300) String name,
      @Nullable ProjectCategory category,
      @Nullable ProjectCategory nature,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate) {}

  PublishedMoney.Document source() {
    return new PublishedMoney.Document(document, sourceSystem, date);
  }
}
