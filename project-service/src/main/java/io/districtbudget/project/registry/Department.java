package io.districtbudget.project.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** 主管部门 (department): supervises units. */
@Entity
@Table(name = "department")
public class Department {

  @Id private UUID id;
  @TenantId private String division;
  private String code;
  private String name;
  private String normalizedName;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Department() {}

  Department(String code, String name) {
    this.id = UUID.randomUUID();
    this.code = code;
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

  public long version() {
    return version;
  }
}
