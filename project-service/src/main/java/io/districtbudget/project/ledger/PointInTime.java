package io.districtbudget.project.ledger;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.IsoDate;
import jakarta.persistence.Query;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * 时点 (point in time) of a question to the ledger: the state at the end of a day, as it was known at
 * a moment. Both are optional and combine: "the balances of 30 June, as we knew them on 15 July".
 */
public class PointInTime {

  /** 截至日期: only entries dated up to this day. */
  @QueryParam("asOf")
  @Parameter(
      description = "只计日期不晚于该日的分录 (only entries dated up to this day)",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  public @Nullable String asOf;

  /** 获知时刻: only entries recorded up to this moment, ISO 8601 with offset. */
  @QueryParam("knownAt")
  @Parameter(
      description = "只计该时刻前已登记的分录，须带时区 (only entries recorded up to this moment, with offset)",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  public @Nullable String knownAt;

  /** What was asked for, read; 400 with both violations when it cannot be. */
  Moment read() {
    List<Violation> violations = new ArrayList<>();
    LocalDate day = read("asOf", asOf, IsoDate::read, "yyyy-MM-dd", violations);
    // an offset's plus sign that was not encoded arrives as a blank
    OffsetDateTime moment =
        read("knownAt", knownAt, PointInTime::moment, "yyyy-MM-ddTHH:mm:ss+08:00", violations);
    if (!violations.isEmpty()) {
      throw ProblemException.malformed(violations);
    }
    return new Moment(day, moment);
  }

  private static <T> @Nullable T read(
      String name,
      @Nullable String text,
      Function<String, Optional<T>> reader,
      String form,
      List<Violation> violations) {
    if (text == null) {
      return null;
    }
    Optional<T> read = reader.apply(text);
    if (read.isEmpty()) {
      violations.add(
          LedgerRefusal.PARAMETER_INVALID.at(
              "/" + name,
              text,
              Map.of(
                  "name",
                  name,
                  "form",
                  form,
                  "first",
                  IsoDate.FIRST_YEAR,
                  "last",
                  IsoDate.LAST_YEAR)));
    }
    return read.orElse(null);
  }

  private static Optional<OffsetDateTime> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')))
          .filter(moment -> IsoDate.isWritten(moment.getYear()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The point in time that was asked for. */
  record Moment(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {

    boolean isNow() {
      return asOf == null && knownAt == null;
    }

    /** Conditions on {@code LedgerEntry}, to be appended to others. */
    String conditions() {
      return (asOf == null ? "" : " and date <= :asOf")
          + (knownAt == null ? "" : " and recordedAt <= :knownAt");
    }

    void bind(Query query) {
      if (asOf != null) {
        query.setParameter("asOf", asOf);
      }
      if (knownAt != null) {
        query.setParameter("knownAt", knownAt);
      }
    }
  }
}
