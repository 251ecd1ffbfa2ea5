package io.districtbudget.indicator.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** 本区指标体系 (framework that a division has entered itself). */
@Entity
@Table(name = "own_framework")
class OwnFramework {

  @Id private UUID id;
  @TenantId private String division;
  private String frameworkId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Framework content;

  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected OwnFramework() {}

  OwnFramework(Framework content) {
    this.id = UUID.randomUUID();
    this.frameworkId = content.id();
    this.content = content;
  }

  /** Takes over another content of the same id. */
  void replace(Framework other) {
    content = other;
  }

  Framework content() {
    return content;
  }

  String frameworkId() {
    return frameworkId;
  }

  long version() {
    return version;
  }
}
