package io.districtbudget.assessment.rulesets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.scoring.ruleset.ExecutionRule;
import io.districtbudget.scoring.ruleset.QuantityRule;
import io.districtbudget.scoring.ruleset.TotalCap;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings that a rule set does without are left out: the rules themselves know no JSON. */
@Singleton
class OptionalSettings implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(ExecutionRule.class, Caps.class);
    mapper.addMixIn(QuantityRule.class, Deduction.class);
  }

  private interface Caps {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<TotalCap> totalCaps();
  }

  private interface Deduction {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable BigDecimal overachievedDeduction();
  }
}
