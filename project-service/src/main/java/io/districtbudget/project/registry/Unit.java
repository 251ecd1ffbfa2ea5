package io.districtbudget.project.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** 预算单位 (unit): carries out projects, supervised by a department. */
@Entity
@Table(name = "unit")
public class Unit {

  @Id private UUID id;
  @TenantId private String division;
  private String code;
  private String name;
  private String normalizedName;
  private String departmentCode;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Unit() {}

  Unit(String code, String name, String departmentCode) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.departmentCode = departmentCode;
    rename(name);
  }

  final void rename(String newName) {
    this.name = newName.strip();
    this.normalizedName = Names.normalize(newName);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String departmentCode() {
    return departmentCode;
  }

  public long version() {
    return version;
  }
}
