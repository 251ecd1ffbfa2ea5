package io.districtbudget.baseline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;


/** A payment. */
@Entity
public class Execution extends PanacheEntityBase {
  @Id public UUID id = UUID.randomUUID();
  public UUID projectId;
  public int fiscalYear;
  public String source;
  public BigDecimal amount;
  public String voucherNumber;
  public LocalDate entryDate;
  public String reason;
}
