package io.districtbudget.assessment.desk;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 本人 (the caller) as the pages show it. */
@ApplicationScoped
class Myself {

  private static final List<String> ROLES =
      List.of(
          Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN);

  private static final String KNOWN =
      """
      SELECT (SELECT name FROM department WHERE division = ? AND code = ?),
        (SELECT unit_name FROM project
          WHERE division = ? AND department_code = ? AND unit_code = ? LIMIT 1),
        ARRAY(SELECT DISTINCT year FROM figure
          WHERE division = ? AND (? = '' OR department_code = ?) AND (? = '' OR unit_code = ?)
          ORDER BY year DESC)
      """;

  private final AgroalDataSource dataSource;
  private final Caller caller;
  private final Sections sections;
  private final Actors actors;
  private final DeskSettings settings;
  private final Clock clock;

  Myself(
      AgroalDataSource dataSource,
      Caller caller,
      Sections sections,
      Actors actors,
      DeskSettings settings,
      Clock clock) {
    this.dataSource = dataSource;
    this.caller = caller;
    this.sections = sections;
    this.actors = actors;
    this.settings = settings;
    this.clock = clock;
  }

  private record Known(@Nullable String department, @Nullable String unit, List<Integer> years) {}

  MeResponse told() {
    List<String> roles = ROLES.stream().filter(caller::has).toList();
    actors.note(roles);
    Sections.Own own = sections.of(caller.subject());
    Known known = known();
    String division = caller.division();
    return new MeResponse(
        caller.subject(),
        caller.displayName(),
        caller.name(),
        new Named(division, settings.divisionNames().get(division)),
        roles,
        Named.of(caller.department().orElse(null), known.department()),
        Named.of(caller.unit().orElse(null), known.unit()),
        Ability.of(caller::has),
        own.departments().isEmpty()
            ? null
            : new MeResponse.Section(own.departments(), own.deputyFor()),
        known.years(),
        LocalDate.now(clock));
  }

  private Known known() {
    String division = caller.division();
    String department = caller.department().orElse("");
    String unit = caller.unit().orElse("");
    List<String> values =
        List.of(
            division,
            department,
            division,
            department,
            unit,
            division,
            department,
            department,
            unit,
            unit);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(KNOWN)) {
      for (int i = 0; i < values.size(); i++) {
        select.setString(i + 1, values.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Array years = row.getArray(3);
        return new Known(row.getString(1), row.getString(2), List.of((Integer[]) years.getArray()));
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("the caller's names were not read", cause);
    }
  }
}
