package io.districtbudget.support.identity;

import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a token must carry. A claim that limits rows and is left out would limit nothing, so
 * whoever needs one is refused without it, and a claim that is no code is refused whoever has it.
 */
final class ClaimRules {

  static final String DIVISION = "division";
  static final String DEPARTMENT = "department";
  static final String UNIT = "unit";

  /** 行政区划代码 of a county (6), town (9) or village (12 digits). */
  private static final Pattern DIVISION_CODE = Pattern.compile("[0-9]{6}(?:[0-9]{3}){0,2}");

  /** No blanks, wildcards or control characters. */
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private static final Map<String, Set<String>> NEEDED =
      Map.of(Roles.UNIT, Set.of(DEPARTMENT, UNIT), Roles.DEPARTMENT, Set.of(DEPARTMENT));

  private ClaimRules() {}

  /**
   * What is wrong with the claims, in the order division, department, unit; empty when all is well.
   *
   * @param roles all roles of the token: each one's claims are needed
   * @param claims the claims as the token has them, of whatever type
   */
  static List<Violation> broken(Set<String> roles, Map<String, Object> claims) {
    Set<String> needed = new TreeSet<>(Set.of(DIVISION));
    NEEDED.forEach(
        (role, names) -> {
          if (roles.contains(role)) {
            needed.addAll(names);
          }
        });
    List<Violation> broken = new ArrayList<>();
    for (String name : List.of(DIVISION, DEPARTMENT, UNIT)) {
      String value = claims.containsKey(name) ? String.valueOf(claims.get(name)) : null;
      if (needed.contains(name) && (value == null || value.isBlank())) {
        broken.add(missing(name, value));
      } else if (value != null && !isCode(name, value)) {
        broken.add(malformed(name, value));
      }
    }
    return broken;
  }

  private static boolean isCode(String name, String value) {
    Pattern code = name.equals(DIVISION) ? DIVISION_CODE : CODE;
    return code.matcher(value).matches();
  }

  private static Violation missing(String name, @Nullable String value) {
    String code = name.equals(DIVISION) ? "DIVISION_MISSING" : "CLAIM_MISSING";
    return violation(
        name,
        code,
        LocalText.of(
            "访问令牌缺少%s（%s），请联系管理员补全账号信息。",
            "The token names no %2$s; ask the administrator to complete the account.",
            label(name),
            name),
        value);
  }

  private static Violation malformed(String name, String value) {
    return violation(
        name,
        "CLAIM_MISSING",
        LocalText.of(
            "访问令牌中的%s（%s）不是有效代码，请联系管理员更正账号信息。",
            "The token's %2$s is no valid code; ask the administrator to correct the account.",
            label(name),
            name),
        value);
  }

  private static Violation violation(
      String name, String code, LocalText text, @Nullable String value) {
    return new Violation("/" + name, code, text, value);
  }

  private static String label(String name) {
    return switch (name) {
      case DIVISION -> "行政区划代码";
      case DEPARTMENT -> "主管部门代码";
      default -> "预算单位代码";
    };
  }
}
