package io.districtbudget.indicator.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** 指标历史版本 (earlier version of an indicator): how it stood before a change. */
@Entity
@Immutable
@Table(name = "catalogue_version")
class CatalogueVersion {

  @Id private UUID id;
  @TenantId private String division;
  private UUID indicatorId;
  private int number;

  @JdbcTypeCode(SqlTypes.JSON)
  private IndicatorResponse content;

  private String supersededBy;
  private OffsetDateTime supersededAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CatalogueVersion() {}

  /** Keeps the present content, because somebody changes it now. */
  CatalogueVersion(CatalogueIndicator indicator, String by, OffsetDateTime at) {
    this.id = UUID.randomUUID();
    this.indicatorId = indicator.id();
    this.content = IndicatorResponse.from(indicator);
    this.number = content.version();
    this.supersededBy = by;
    this.supersededAt = at;
  }

  int number() {
    return number;
  }

  IndicatorResponse content() {
    return content;
  }

  String supersededBy() {
    return supersededBy;
  }

  OffsetDateTime supersededAt() {
    return supersededAt;
  }
}
