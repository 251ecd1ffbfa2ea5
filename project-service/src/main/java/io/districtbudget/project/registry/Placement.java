package io.districtbudget.project.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * 沿革 (placement): how a department, unit or project is called and where it belongs, from a day on
 * until the next placement. Append-only: what a document of an earlier year says stays explainable.
 */
@Entity
@Immutable
@Table(name = "placement")
public class Placement {

  /** Condition on the project {@code p}: where it belonged at the end of the day {@code heldOn}. */
  public static final String PROJECT_HELD =
      """
      exists (select 1 from Placement h
        where h.kind = PROJECT and h.subject = cast(p.id as string)
          and (h.validFrom is null or h.validFrom <= :heldOn)
          and %s
          and not exists (select 1 from Placement l
            where l.kind = h.kind and l.subject = h.subject and l.number > h.number
              and (l.validFrom is null or l.validFrom <= :heldOn)))\
      """;

  /** What is placed. */
  public enum Kind {
    DEPARTMENT,
    UNIT,
    PROJECT
  }

  /**
   * Name and place of something.
   *
   * @param subject code of a department or unit, id of a project
   */
  record Place(
      Kind kind,
      String subject,
      String name,
      @Nullable Unit unit,
      @Nullable Department department) {

    static Place of(Department department) {
      return new Place(Kind.DEPARTMENT, department.code(), department.name(), null, null);
    }

    static Place of(Unit unit, Department department) {
      return new Place(Kind.UNIT, unit.code(), unit.name(), null, department);
    }

    static Place of(Project project, Unit unit, Department department) {
      return new Place(Kind.PROJECT, project.id().toString(), project.name(), unit, department);
    }
  }

  @Id private UUID id;
  @TenantId private String division;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String subject;
  private int number;
  private @Nullable LocalDate validFrom;
  private String name;
  private String normalizedName;
  private @Nullable String departmentCode;
  private @Nullable String departmentName;
  private @Nullable String unitCode;
  private @Nullable String unitName;
  private @Nullable String reason;
  private String actor;
  private OffsetDateTime recordedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Placement() {}

  @SuppressWarnings("NullAway.Init")
  private Placement(Place place, int number, @Nullable LocalDate from) {
    this.id = UUID.randomUUID();
    this.kind = place.kind();
    this.subject = place.subject();
    this.number = number;
    this.validFrom = from;
    this.name = place.name();
    this.normalizedName = Names.normalize(place.name());
    if (place.unit() != null) {
      this.unitCode = place.unit().code();
      this.unitName = place.unit().name();
    }
    if (place.department() != null) {
      this.departmentCode = place.department().code();
      this.departmentName = place.department().name();
    }
  }

  /** The first placement holds since ever: nobody says what was before. */
  static Placement first(Place place) {
    return new Placement(place, 1, null);
  }

  /** The placement that follows this one. */
  Placement next(Place place, LocalDate from) {
    return new Placement(place, number + 1, from);
  }

  Placement recorded(String by, OffsetDateTime at, @Nullable String why) {
    this.actor = by;
    this.recordedAt = at;
    this.reason = why;
    return this;
  }

  boolean holdsOn(LocalDate day) {
    return validFrom == null || !validFrom.isAfter(day);
  }

  /** Number among the subject's placements, from 1. */
  int number() {
    return number;
  }

  Kind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public @Nullable LocalDate from() {
    return validFrom;
  }

  public String name() {
    return name;
  }

  public @Nullable String departmentCode() {
    return departmentCode;
  }

  public @Nullable String departmentName() {
    return departmentName;
  }

  public @Nullable String unitCode() {
    return unitCode;
  }

  public @Nullable String unitName() {
    return unitName;
  }

  public @Nullable String reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public OffsetDateTime recordedAt() {
    return recordedAt;
  }
}
