package io.districtbudget.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Events as they are promised. */
public final class Contract {

  private Contract() {}

  /** Asserts that the data has the shape of {@code topic/type}. */
  public static void fits(String event, String data) {
    String path = "/contracts/" + event + ".schema.json";
    try (InputStream schema = Contract.class.getResourceAsStream(path)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(Objects.requireNonNull(schema))
                  .validate(new ObjectMapper().readTree(data)))
          .isEmpty();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
