package io.districtbudget.assessment.evidence.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The store for new content, and the one in which older content lies. */
@ApplicationScoped
public class EvidenceStores {
  private static final Logger LOG = Logger.getLogger(EvidenceStores.class);
  private static final int BEFORE_EVERYTHING = 1;

  private final StoreChoice choice;
  private final PostgresStore postgres;
  private final ObjectStore objects;

  EvidenceStores(StoreChoice choice, PostgresStore postgres, ObjectStore objects) {
    this.choice = choice;
    this.postgres = postgres;
    this.objects = objects;
  }

  /** A wrong configuration ends the start before any event or request is taken. */
  void start(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent starting) {
    LOG.infof(
        "evidence store=%s objects=%s",
        choice.kind(), choice.s3().map(S3Access::toString).orElse("none"));
  }

  /** Where new content goes. */
  public EvidenceStore chosen() {
    return of(choice.kind());
  }

  /** Where content of this kind lies. */
  public EvidenceStore of(StoreKind kind) {
    return switch (kind) {
      case POSTGRES -> postgres;
      case S3 -> objects;
    };
  }
}
