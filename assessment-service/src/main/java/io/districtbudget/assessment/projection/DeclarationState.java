package io.districtbudget.assessment.projection;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.TenantId;

/** 申报进度 (where a declaration stands): tells whom it waits for. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
@Table(name = "declaration_state")
class DeclarationState {
  @EmbeddedId private ProjectYear key;
  @TenantId private String division;
  @Column private long sequence;
  @Column private String state;
  @Column private String confirmation;

  @Column(name = "waiting_since")
  private OffsetDateTime waitingSince;

  /** For Hibernate. */
  protected DeclarationState() {}

  DeclarationState(DeclarationEvent event) {
    this.key = new ProjectYear(event.projectId(), event.year());
    take(event);
  }

  /** Takes a newer move; false for a late or repeated one, which changes nothing. */
  boolean apply(DeclarationEvent event) {
    if (event.sequence() <= sequence) {
      return false;
    }
    take(event);
    return true;
  }

  private void take(DeclarationEvent event) {
    this.sequence = event.sequence();
    this.state = event.state();
    this.confirmation = event.confirmation();
    this.waitingSince = event.since();
  }
}
