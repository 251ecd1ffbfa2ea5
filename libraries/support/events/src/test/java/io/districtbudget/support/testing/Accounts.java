package io.districtbudget.support.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tokens of the kinds of account that a walk through the rights meets. */
final class Accounts {

  private Accounts() {}

  /** The usual account of a role in the fixture's department and unit. */
  static String own(String role, String division) {
    return TestTokens.token(
        role,
        division,
        List.of("unit", "department").contains(role) ? "901" : null,
        role.equals("unit") ? "901001" : null);
  }

  /** Accounts that lack what the role needs, or have it malformed. */
  static List<String> incomplete(String role, String division) {
    List<Map<String, Object>> claims = new ArrayList<>();
    claims.add(Map.of("department", "901", "unit", "901001"));
    claims.add(Map.of("division", division, "department", "%", "unit", "901001"));
    if (role.equals("unit")) {
      claims.add(Map.of("division", division, "department", "901"));
      claims.add(Map.of("division", division, "department", "901", "unit", " "));
      claims.add(Map.of("division", division, "unit", "901001"));
    }
    if (role.equals("department")) {
      claims.add(Map.of("division", division));
    }
    return claims.stream().map(of -> TestTokens.ofRoles(List.of(role), of)).toList();
  }

  /** Tokens of another application, of none in particular, and of another realm. */
  static List<String> notOfThisSystem(String role, String division) {
    return List.of(
        TestTokens.forAudience(role, division, "payroll"),
        TestTokens.forAudience(role, division, null),
        TestTokens.ofAnotherRealm(role, division));
  }

  /** Accounts of the same division that see another department, and another unit, whatever role. */
  static List<String> others(String role, String division) {
    List<String> others = new ArrayList<>();
    others.add(TestTokens.token(role, division, "987", "987001"));
    if (!role.equals("unit")) {
      others.add(TestTokens.token(role, division, "987", null));
    }
    return others;
  }

  /** The account that would be the owner's in a division of its own. */
  static String ofAnotherDivision(String role) {
    return own(role, TestTokens.freshDivision());
  }
}
