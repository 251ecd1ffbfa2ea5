package io.districtbudget.baseline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A row as wide as a project of the product. */
@Entity
public class Project extends PanacheEntityBase {
  @Id public UUID id;
  public String division;
  public String code;
  public String name;
  public String category;
  public String nature;
  public String departmentCode;
  public String unitCode;
  public LocalDate startDate;
  public LocalDate endDate;
  public String status;
  public String origin;
  @Version public long version;
}
