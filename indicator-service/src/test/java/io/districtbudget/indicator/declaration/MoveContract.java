package io.districtbudget.indicator.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** {@code declaration.moved.v1} as it is promised. */
final class MoveContract {

  private static final String SCHEMA = "/contracts/target.events/declaration.moved.v1.schema.json";

  private MoveContract() {}

  static void fits(ConsumerRecord<String, String> move) {
    try (InputStream schema = MoveContract.class.getResourceAsStream(SCHEMA)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(Objects.requireNonNull(schema))
                  .validate(new ObjectMapper().readTree(move.value())))
          .isEmpty();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
