package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.support.text.LocalText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 整改 (rectification): what a monitored unit is told to mend, its answer, and how it ended. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
public class Rectification extends PanacheEntityBase {
  @Id private UUID id;
  @TenantId private String division;
  @Version private long version;
  private long sequence;
  private UUID monitoringId;
  private UUID projectId;
  private int year;
  private int month;
  private String projectName;
  private String departmentCode;
  private String unitCode;

  @Enumerated(EnumType.STRING)
  private RectificationStatus status;

  private String issuedByRole;
  private String requirement;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Integer> indicators;

  private LocalDate deadline;
  private @Nullable String measures;
  private @Nullable String opinion;

  /** For Hibernate. */
  protected Rectification() {}

  /** Issues it for a submitted monitoring. */
  Rectification(Monitoring monitoring, String role, RectificationEntry entry) {
    this.id = UUID.randomUUID();
    this.monitoringId = monitoring.id();
    this.projectId = monitoring.projectId();
    this.year = monitoring.year();
    this.month = monitoring.month();
    this.projectName = monitoring.projectName();
    this.departmentCode = monitoring.departmentCode();
    this.unitCode = monitoring.unitCode();
    this.status = RectificationStatus.ISSUED;
    this.issuedByRole = role;
    this.requirement = entry.requirement();
    this.indicators = entry.rows();
    this.deadline = entry.deadline();
  }

  /** Takes what the unit has done about it. */
  void answer(String stated) {
    require(status.awaitsAnswer(), "答复", "answer");
    this.measures = stated;
    this.status = RectificationStatus.ANSWERED;
  }

  /** Ends it: the answer will do. */
  void close(@Nullable String stated) {
    require(status == RectificationStatus.ANSWERED, "销号", "close");
    this.opinion = stated;
    this.status = RectificationStatus.CLOSED;
  }

  /** Sends it back: the answer will not do. */
  void giveBack(String reason, @Nullable LocalDate newDeadline) {
    require(status == RectificationStatus.ANSWERED, "退回", "return");
    this.opinion = reason;
    this.deadline = newDeadline == null ? deadline : newDeadline;
    this.status = RectificationStatus.RETURNED;
  }

  /** True when {@link #follow} would change it. */
  boolean differsFrom(Project project) {
    boolean same =
        departmentCode.equals(project.departmentCode())
            && unitCode.equals(project.unitCode())
            && projectName.equals(project.name());
    return !same || (project.cancelled() && status.open());
  }

  /** Follows the project's department, unit and name; a cancelled project ends what is open. */
  void follow(Project project) {
    this.departmentCode = project.departmentCode();
    this.unitCode = project.unitCode();
    this.projectName = project.name();
    if (project.cancelled() && status.open()) {
      this.status = RectificationStatus.CANCELLED;
    }
  }

  private void require(boolean allowed, String zh, String en) {
    if (!allowed) {
      throw RectificationRefusal.STATE_FORBIDS.problem(
          Map.of("status", status, "act", new LocalText(zh, en)));
    }
  }

  /** True when the unit should have answered before this day. */
  boolean overdue(LocalDate today) {
    return status.awaitsAnswer() && deadline.isBefore(today);
  }

  /** Number of the next event, from 1 without gaps. */
  long nextSequence() {
    return ++sequence;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID monitoringId() {
    return monitoringId;
  }

  UUID projectId() {
    return projectId;
  }

  int year() {
    return year;
  }

  int month() {
    return month;
  }

  String projectName() {
    return projectName;
  }

  String departmentCode() {
    return departmentCode;
  }

  String unitCode() {
    return unitCode;
  }

  RectificationStatus status() {
    return status;
  }

  String issuedByRole() {
    return issuedByRole;
  }

  String requirement() {
    return requirement;
  }

  List<Integer> indicators() {
    return indicators;
  }

  LocalDate deadline() {
    return deadline;
  }

  @Nullable String measures() {
    return measures;
  }

  @Nullable String opinion() {
    return opinion;
  }
}
