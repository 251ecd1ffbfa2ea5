package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.evidence.store.StoreKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** 佐证材料 (a piece of evidence): what is known of a file; its content lies in the store. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
class Evidence extends PanacheEntityBase {
  @Id private UUID id;
  @TenantId private String division;
  @Version private long version;
  private UUID assessmentId;
  private @Nullable Integer indicator;
  private String fileName;

  @Enumerated(EnumType.STRING)
  private MediaType mediaType;

  @Enumerated(EnumType.STRING)
  private StoreKind store;

  private long size;
  private String checksum;
  private String uploadedBy;
  private OffsetDateTime uploadedAt;

  /** For Hibernate. */
  protected Evidence() {}

  Evidence(
      UUID id,
      UUID assessmentId,
      Upload upload,
      StoreKind store,
      String uploadedBy,
      OffsetDateTime uploadedAt) {
    this.id = id;
    this.assessmentId = assessmentId;
    this.indicator = upload.indicator();
    this.fileName = upload.fileName();
    this.mediaType = upload.type();
    this.store = store;
    this.size = upload.content().length;
    this.checksum = upload.checksum();
    this.uploadedBy = uploadedBy;
    this.uploadedAt = uploadedAt;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID assessmentId() {
    return assessmentId;
  }

  @Nullable Integer indicator() {
    return indicator;
  }

  String fileName() {
    return fileName;
  }

  MediaType mediaType() {
    return mediaType;
  }

  /** Where its content lies, whatever the installation uses now. */
  StoreKind store() {
    return store;
  }

  long size() {
    return size;
  }

  String checksum() {
    return checksum;
  }

  String uploadedBy() {
    return uploadedBy;
  }

  OffsetDateTime uploadedAt() {
    return uploadedAt;
  }
}
