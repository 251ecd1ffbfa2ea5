package io.districtbudget.assessment.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 分工 (sections) of a division: who is responsible for which departments, all of them together. */
public record SectionsRequest(@NotNull @Size(max = 500) List<@NotNull @Valid Section> items) {

  /**
   * One officer's section.
   *
   * @param departments codes
   * @param deputies who stands in; absent for nobody
   */
  @Schema(name = "SectionEntry")
  public record Section(
      @NotNull @Valid Officer officer,
      @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,20}") String> departments,
      @Nullable @Size(max = 20) List<@NotNull @Valid Deputy> deputies) {

    List<Deputy> standIns() {
      return deputies == null ? List.of() : deputies;
    }
  }

  /**
   * An account.
   *
   * @param sub the token's subject
   */
  public record Officer(
      @NotBlank @Size(max = 200) String sub, @NotBlank @Size(max = 200) String name) {}

  /**
   * Who stands in for an officer.
   *
   * @param until the last day; absent for good
   */
  public record Deputy(
      @NotBlank @Size(max = 200) String sub,
      @NotBlank @Size(max = 200) String name,
      @Nullable LocalDate until) {

    boolean standsInOn(LocalDate day) {
      return until == null || !until.isBefore(day);
    }
  }
}
