package io.districtbudget.assessment.rulesets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Amounts, scores and weights are decimal strings in every answer and event, never floats. */
@Singleton
class DecimalsAsText implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("decimals-as-text").addSerializer(BigDecimal.class, new AsText()));
  }

  private static final class AsText extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    AsText() {
      super(BigDecimal.class);
    }

    @Override
    public String valueToString(Object value) {
      return ((BigDecimal) value).toPlainString();
    }
  }
}
