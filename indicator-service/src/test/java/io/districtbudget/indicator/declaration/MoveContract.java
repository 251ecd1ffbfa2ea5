package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.Contract;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** {@code declaration.moved.v1} as it is promised. */
final class MoveContract {

  private MoveContract() {}

  static void fits(ConsumerRecord<String, String> move) {
    Contract.fits("target.events/declaration.moved.v1", move.value());
  }
}
