package io.districtbudget.support.identity;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: taken from the verified token, never from the request.
 *
 * <p>A department or unit in the token limits the rows that the caller sees and changes; a caller
 * without them (finance bureau, auditor) sees its whole division.
 */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;

  @Inject
  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Stable name of the caller for audit trails: the user name or the client's name. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  /** 行政区划代码 (division) of the caller; every row that it touches belongs to it. */
  public String division() {
    return claim("division")
        .orElseThrow(
            () ->
                ProblemException.forbidden(
                    "DIVISION_MISSING",
                    new LocalText("访问令牌中没有行政区划代码。", "The token names no division.")));
  }

  /** Code of the department that limits the caller's rows, if any. */
  public Optional<String> department() {
    return claim("department");
  }

  /** Code of the unit that limits the caller's rows, if any. */
  public Optional<String> unit() {
    return claim("unit");
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether the caller's department and unit allow it to see something of the given ones. */
  public boolean mayTouch(String departmentCode, @Nullable String unitCode) {
    return department().map(departmentCode::equals).orElse(true)
        && unit().map(own -> own.equals(unitCode)).orElse(true);
  }

  /** Refuses with 403 ROWS_FORBIDDEN unless {@link #mayTouch}. */
  public void requireRows(String departmentCode, @Nullable String unitCode) {
    if (!mayTouch(departmentCode, unitCode)) {
      throw ProblemException.forbidden(
          "ROWS_FORBIDDEN",
          LocalText.of(
              "当前账号无权处理部门 %s、单位 %s 的数据。",
              "The caller may not touch data of department %s, unit %s.",
              departmentCode,
              unitCode));
    }
  }

  private Optional<String> claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.<Object>getClaim(name))
            .map(Object::toString)
            .filter(value -> !value.isBlank())
        : Optional.empty();
  }
}
