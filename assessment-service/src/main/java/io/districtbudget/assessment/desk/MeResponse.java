package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 本人 (who the caller is, and what it may do).
 *
 * @param sub the token's subject
 * @param name of the person, or of the account where the token tells none
 * @param account name of the account, as audit trails show it
 * @param division with its name where the installation knows it
 * @param department that the rows are limited to, absent for the whole division
 * @param unit that the rows are limited to
 * @param may what the roles may do
 * @param section what the caller is responsible for, absent when nothing
 * @param years fiscal years with figures that the caller may see, the newest first
 * @param today the server's day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeResponse(
    String sub,
    String name,
    String account,
    Named division,
    List<String> roles,
    @Nullable Named department,
    @Nullable Named unit,
    List<Ability> may,
    @Nullable Section section,
    List<Integer> years,
    LocalDate today) {

  /**
   * 分工 (section).
   *
   * @param departments codes, with those of officers for whom the caller stands in today
   * @param deputyFor names of those officers
   */
  public record Section(List<String> departments, List<String> deputyFor) {}
}
