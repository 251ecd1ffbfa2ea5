package io.districtbudget.assessment;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.EveryPost;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;

@QuarkusTest
@Order(Integer.MAX_VALUE - 2) // nothing comes between it and the restart
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Every POST: sent again it is made once")
class EveryPostTest extends EveryPost<DistrictFixture> {

  @Override
  protected DistrictFixture aDistrict() {
    return DistrictFixture.inFreshDivision();
  }

  @Override
  protected Map<String, Function<DistrictFixture, Call>> calls() {
    return Writes.ALL;
  }

  @Override
  protected Set<String> withoutEffect() {
    return Writes.READINGS;
  }
}
