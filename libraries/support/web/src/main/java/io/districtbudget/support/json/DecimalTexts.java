package io.districtbudget.support.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Decimals as the contract writes them: text of figures, such as {@code "12.50"}. A JSON number has
 * often been through a binary fraction at its sender, and an exponent ({@code 1e999999999}) costs
 * who writes it out its memory.
 */
final class DecimalTexts extends StdScalarDeserializer<BigDecimal> {

  private static final long serialVersionUID = 1L;

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

  DecimalTexts() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
    String text = parser.getText();
    return DECIMAL.matcher(text).matches()
        ? new BigDecimal(text)
        : (BigDecimal)
            context.handleWeirdStringValue(BigDecimal.class, text, "no decimal in figures");
  }
}
