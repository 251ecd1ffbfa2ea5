package io.districtbudget.e2e;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one district to tests; the root store stops it after the last, also when they fail. */
public final class WithDistrict implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(WithDistrict.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == District.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return district(context);
  }

  /** The one district, which starts when it is first asked for. */
  public static District district(ExtensionContext context) {
    return requireNonNull(
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent(District.class, key -> District.start(), District.class));
  }
}
