package io.districtbudget.support.outbox;

import io.districtbudget.support.problem.Causes;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.UnknownServerException;

/** Tells an event that Kafka will never take from an outage, which passes by itself. */
final class Refused {

  /**
   * About the connection, the rights, the transaction or the broker, never about the event. A
   * missing right is mended for the whole topic, so its events wait in line for it.
   */
  private static final List<Class<? extends ApiException>> NOT_THE_EVENT =
      List.of(
          RetriableException.class,
          ApplicationRecoverableException.class,
          AuthorizationException.class,
          InvalidConfigurationException.class,
          InvalidTxnStateException.class,
          OutOfOrderSequenceException.class,
          TransactionAbortableException.class,
          TransactionAbortedException.class,
          UnknownServerException.class);

  private Refused() {}

  /** Why Kafka will never take what was sent; nothing when it may take it another time. */
  static Optional<String> forGood(KafkaException failure) {
    return Causes.of(failure).stream()
        .filter(ApiException.class::isInstance)
        .reduce((outer, inner) -> inner)
        .filter(cause -> NOT_THE_EVENT.stream().noneMatch(type -> type.isInstance(cause)))
        .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage());
  }
}
