package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.StoredFinding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 审核发现 (finding) of an assessment. Its id covers place and proof figures, so that an acceptance
 * holds for exactly what was accepted: other figures are another finding, and open again.
 */
@Entity
@Table(name = "finding")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
public class FindingRow extends PanacheEntityBase {
  private static final int ID_DIGITS = 32;

  @Id private String id;
  @TenantId private String division;
  @Version private long version;
  private UUID assessmentId;
  private int position;
  private UUID projectId;
  private String projectName;
  private int year;
  private String departmentCode;
  private String unitCode;

  @Enumerated(EnumType.STRING)
  private FindingCode code;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @JdbcTypeCode(SqlTypes.JSON)
  private StoredFinding content;

  private boolean counted;
  private @Nullable String acceptedBy;
  private @Nullable OffsetDateTime acceptedAt;
  private @Nullable String acceptedReason;

  /** For Hibernate. */
  protected FindingRow() {}

  FindingRow(Assessment assessment, int position, StoredFinding content) {
    this.id = idOf(assessment.id(), content);
    this.assessmentId = assessment.id();
    this.code = content.code();
    this.severity = content.severity();
    follow(assessment, position, content);
  }

  /** Follows the assessment; the acceptance stays. */
  final void follow(Assessment assessment, int newPosition, StoredFinding newContent) {
    this.position = newPosition;
    this.content = newContent;
    this.projectId = assessment.projectId();
    this.projectName = assessment.projectName();
    this.year = assessment.year();
    this.departmentCode = assessment.departmentCode();
    this.unitCode = assessment.unitCode();
    this.counted = assessment.status().answeredFor() && assessment.mark().counts();
  }

  static String idOf(UUID assessment, StoredFinding finding) {
    String figures =
        new TreeMap<>(finding.figures())
            .entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(";"));
    String row = finding.row() == null ? "" : finding.row().toString();
    String column = finding.column() == null ? "" : finding.column();
    String whole =
        String.join("|", assessment.toString(), finding.code().name(), row, column, figures);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("finding not named", cause);
    }
  }

  void accept(String by, OffsetDateTime at, String reason) {
    this.acceptedBy = by;
    this.acceptedAt = at;
    this.acceptedReason = reason;
  }

  void reopen() {
    this.acceptedBy = null;
    this.acceptedAt = null;
    this.acceptedReason = null;
  }

  boolean accepted() {
    return acceptedBy != null;
  }

  /** What it adds to the dashboards at present. */
  Contribution contribution(String ofDivision) {
    return new CountedAcceptance(year, departmentCode, unitCode, code, counted && accepted())
        .contribution(ofDivision);
  }

  String id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID assessmentId() {
    return assessmentId;
  }

  UUID projectId() {
    return projectId;
  }

  String projectName() {
    return projectName;
  }

  int year() {
    return year;
  }

  String departmentCode() {
    return departmentCode;
  }

  String unitCode() {
    return unitCode;
  }

  FindingCode code() {
    return code;
  }

  StoredFinding content() {
    return content;
  }

  @Nullable String acceptedBy() {
    return acceptedBy;
  }

  @Nullable OffsetDateTime acceptedAt() {
    return acceptedAt;
  }

  @Nullable String acceptedReason() {
    return acceptedReason;
  }
}
