package io.districtbudget.baseline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A payment, whose history Envers keeps. */
@Entity
@Audited
public class Execution {
  @Id public UUID id = UUID.randomUUID();
  public UUID projectId;
  public int fiscalYear;
  public String source;
  public BigDecimal amount;
  public String voucherNumber;
  public LocalDate entryDate;
  public String reason;
}
