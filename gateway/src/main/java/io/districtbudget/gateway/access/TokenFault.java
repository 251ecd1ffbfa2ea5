package io.districtbudget.gateway.access;

import io.districtbudget.gateway.problem.Problem;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a token was refused, as far as it tells so itself: whoever sets a client up in the realm
 * learns what its tokens lack. Only what the caller has sent is told back, and nothing is believed.
 */
final class TokenFault {

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,60}");

  private TokenFault() {}

  /** 401 TOKEN_INVALID. */
  static Problem of(@Nullable String authorization, String audience, Instant now) {
    JsonObject claims = claims(authorization);
    if (claims == null) {
      return problem("不是 JWT 格式", "it is no JWT");
    }
    if (claims.getValue("exp") instanceof Number end && end.longValue() <= now.getEpochSecond()) {
      var at = Instant.ofEpochSecond(end.longValue());
      return problem("已于 " + at + " 过期", "it expired at " + at);
    }
    var named = audiences(claims);
    if (!named.contains(audience)) {
      return problem(
          "受众（aud）中没有 " + audience + "，只有 " + named + "，请在认证服务中为该客户端加上受众映射",
          "its audience (aud) "
              + named
              + " lacks "
              + audience
              + "; the client needs an audience mapper");
    }
    return problem("不是由本系统的认证服务签发", "another issuer has signed it");
  }

  private static Problem problem(String zh, String en) {
    return new Problem(
        401, "TOKEN_INVALID", "访问令牌无效：" + zh + "。", "The access token is invalid: " + en + ".");
  }

  private static @Nullable JsonObject claims(@Nullable String authorization) {
    var parts = authorization == null ? new String[0] : authorization.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      var json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return new JsonObject(json);
    } catch (DecodeException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static List<String> audiences(JsonObject claims) {
    var named = claims.getValue("aud");
    List<?> all =
        named instanceof JsonArray several
            ? several.getList()
            : named == null ? List.of() : List.of(named);
    return all.stream()
        .map(String::valueOf)
        .filter(name -> PRINTABLE.matcher(name).matches())
        .limit(5)
        .collect(Collectors.toList());
  }
}
