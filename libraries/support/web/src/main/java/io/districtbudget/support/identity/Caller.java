package io.districtbudget.support.identity;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: taken from the verified token, never from the request.
 *
 * <p>A department or unit in the token limits the rows that the caller sees and changes, whatever
 * its roles; only an account of the finance bureau, treasury, audit or administration may be
 * without them and then sees its whole division ({@link ClaimRules}).
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

  /** The person's name as the identity provider tells it, else the account's. */
  public String displayName() {
    return claim("name").orElseGet(this::name);
  }

  /**
   * Refuses a token whose roles need a claim that it lacks or that is no code.
   *
   * @throws ProblemException 403 DIVISION_MISSING or CLAIM_MISSING, with every claim in question
   */
  void requireClaims() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return;
    }
    Map<String, Object> claims = new HashMap<>();
    for (String name : List.of(ClaimRules.DIVISION, ClaimRules.DEPARTMENT, ClaimRules.UNIT)) {
      Object value = token.getClaim(name);
      if (value != null) {
        claims.put(name, value);
      }
    }
    List<Violation> broken = ClaimRules.broken(identity.getRoles(), claims);
    if (!broken.isEmpty()) {
      Violation first = broken.get(0);
      throw new ProblemException(403, first.code(), first.message(), broken);
    }
  }

  /** The token's {@code sub}: tells one account from another, whatever they are called. */
  public String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : name();
  }

  /** 行政区划代码 (division) of the caller; every row that it touches belongs to it. */
  public String division() {
    return claim(ClaimRules.DIVISION)
        .orElseThrow(
            () ->
                ProblemException.forbidden(
                    "DIVISION_MISSING",
                    new LocalText("访问令牌中没有行政区划代码。", "The token names no division.")));
  }

  /** Code of the department that limits the caller's rows, if any. */
  public Optional<String> department() {
    return claim(ClaimRules.DEPARTMENT);
  }

  /** Code of the unit that limits the caller's rows, if any. */
  public Optional<String> unit() {
    return claim(ClaimRules.UNIT);
  }

  /** The rows that the caller sees of a division. */
  public CallerRows rows(String ofDivision) {
    return new CallerRows(ofDivision, department().orElse(""), unit().orElse(""));
  }

  /** Whether the caller sees less than its whole division. */
  public boolean isLimited() {
    return department().isPresent() || unit().isPresent();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether the caller's department and unit allow it to see something of the given ones. */
  public boolean mayTouch(String departmentCode, @Nullable String unitCode) {
    return department().map(departmentCode::equals).orElse(true)
        && unit().map(own -> own.equals(unitCode)).orElse(true);
  }

  /** Refuses with 403 ROWS_FORBIDDEN what concerns the whole division, unless all of it is seen. */
  public void requireWholeDivision() {
    if (isLimited()) {
      throw ProblemException.forbidden(
          "ROWS_FORBIDDEN",
          new LocalText(
              "此操作涉及全区数据，当前账号只能处理本部门（单位）的数据。",
              "This concerns the whole division; the caller is limited to a department or unit."));
    }
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
