package io.districtbudget.e2e.faults;

import io.districtbudget.e2e.District;
import io.districtbudget.e2e.WithDistrict;
import io.districtbudget.local.Part;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the district to fault tests and starts again what a failed one has left down. */
final class LeftWhole implements ParameterResolver, AfterEachCallback {

  private static final List<Part> IN_ORDER =
      List.of(
          Part.POSTGRES,
          Part.KAFKA,
          Part.KEYCLOAK,
          Part.PROJECT,
          Part.INDICATOR,
          Part.ASSESSMENT,
          Part.FORM,
          Part.GATEWAY);

  private final WithDistrict shared = new WithDistrict();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return shared.supportsParameter(parameter, context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared.resolveParameter(parameter, context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    District district = WithDistrict.district(context);
    for (Part part : IN_ORDER) {
      if (!runs(district.running().server(part).pid())) {
        district.running().startAgain(part);
      }
    }
  }

  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
