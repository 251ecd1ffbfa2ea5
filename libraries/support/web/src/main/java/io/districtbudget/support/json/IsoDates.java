package io.districtbudget.support.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.districtbudget.support.text.IsoDate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a day from its text and from nothing else. */
final class IsoDates extends StdScalarDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;

  IsoDates() {
    super(LocalDate.class);
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    Optional<LocalDate> day = IsoDate.read(parser.getText());
    return day.isPresent()
        ? day.get()
        : (LocalDate)
            context.handleWeirdStringValue(
                LocalDate.class, parser.getText(), "no day of the calendar from 1990 to 2100");
  }
}
