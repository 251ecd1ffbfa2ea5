package io.districtbudget.project.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** 财政项目 (project): what a unit is given money for, possibly over several fiscal years. */
@Entity
@Table(name = "project")
public class Project {

  /** Fiscal years that one project may span. */
  private static final int MOST_YEARS = 30;

  @Id private UUID id;
  @TenantId private String division;
  private String code;
  private String name;
  private String normalizedName;
  private String searchText;

  @Enumerated(EnumType.STRING)
  private @Nullable ProjectCategory category;

  @Enumerated(EnumType.STRING)
  private @Nullable ProjectCategory nature;

  private String departmentCode;
  private String unitCode;
  private @Nullable LocalDate startDate;
  private @Nullable LocalDate endDate;

  @Enumerated(EnumType.STRING)
  private ProjectStatus status;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  private long sequence;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  private Project(String code, Unit unit, ProjectRegistration registration) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.departmentCode = unit.departmentCode();
    this.unitCode = unit.code();
    this.name = Names.kept(registration.name());
    this.normalizedName = Names.normalize(registration.name());
    this.searchText = Names.andFormer(normalizedName, code.toLowerCase(Locale.ROOT));
    this.category = registration.category();
    this.nature = registration.nature();
    this.status = ProjectStatus.ACTIVE;
    this.origin = registration.origin() == null ? Origin.ENTERED : registration.origin();
    this.sequence = 1;
    schedule(registration.startDate(), registration.endDate());
  }

  /** Enters a project of the given unit into the registry. */
  static Project register(String code, Unit unit, ProjectRegistration registration) {
    return new Project(code, unit, registration);
  }

  /** Whether the registration states nothing else; what it leaves out agrees with anything. */
  boolean isAs(ProjectRegistration registration) {
    return agrees(registration.code(), code)
        && agrees(registration.category(), category)
        && agrees(registration.nature(), nature)
        && agrees(registration.departmentCode(), departmentCode)
        && agrees(registration.startDate(), startDate)
        && agrees(registration.endDate(), endDate)
        && agrees(registration.origin(), origin);
  }

  private static boolean agrees(@Nullable Object stated, @Nullable Object present) {
    return stated == null || stated.equals(present);
  }

  /** Takes over what the change names and leaves the rest. */
  void change(ProjectChange change) {
    requireActive();
    if (change.name() != null) {
      this.name = Names.kept(change.name());
      this.normalizedName = Names.normalize(change.name());
      this.searchText = Names.andFormer(normalizedName, searchText);
    }
    if (change.category() != null) {
      this.category = change.category();
    }
    if (change.nature() != null) {
      this.nature = change.nature();
    }
    schedule(
        change.startDate() == null ? startDate : change.startDate(),
        change.endDate() == null ? endDate : change.endDate());
    sequence++;
  }

  /** 划转: another unit carries the project out from now on. */
  void moveTo(Unit unit) {
    requireActive();
    this.unitCode = unit.code();
    follow(unit);
  }

  /** Its unit has another name or department: a cancelled project follows too. */
  void follow(Unit unit) {
    this.departmentCode = unit.departmentCode();
    sequence++;
  }

  /** 取消: the project is not carried out; the caller has checked that no money is left in it. */
  void cancel() {
    requireActive();
    status = ProjectStatus.CANCELLED;
    sequence++;
  }

  /** Refuses with 409 PROJECT_CANCELLED what a cancelled project no longer allows. */
  public void requireActive() {
    status.requireActive(name);
  }

  private void schedule(@Nullable LocalDate start, @Nullable LocalDate end) {
    if (start != null && end != null && end.isBefore(start)) {
      throw RegistryRefusal.DATES_REVERSED.problemAt("/endDate", end, Map.of("start", start));
    }
    if (start != null && end != null && end.getYear() - start.getYear() >= MOST_YEARS) {
      throw RegistryRefusal.PERIOD_TOO_LONG.problemAt(
          "/endDate", end, Map.of("start", start, "most", MOST_YEARS));
    }
    this.startDate = start;
    this.endDate = end;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public @Nullable ProjectCategory category() {
    return category;
  }

  public @Nullable ProjectCategory nature() {
    return nature;
  }

  public String departmentCode() {
    return departmentCode;
  }

  public String unitCode() {
    return unitCode;
  }

  public @Nullable LocalDate startDate() {
    return startDate;
  }

  public @Nullable LocalDate endDate() {
    return endDate;
  }

  public ProjectStatus status() {
    return status;
  }

  public Origin origin() {
    return origin;
  }

  /** Number of the newest event of this project, from 1. */
  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
