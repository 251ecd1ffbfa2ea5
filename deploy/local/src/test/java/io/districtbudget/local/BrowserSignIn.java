package io.districtbudget.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs a person in as a browser does: login page, password, code, token (with PKCE). */
final class BrowserSignIn {

  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final HttpClient http = HttpClient.newHttpClient();

  /** Browsers send Secure cookies to the loopback address without TLS; Java's own would not. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private final URI issuer;
  private final String page;

  BrowserSignIn(URI issuer, String page) {
    this.issuer = issuer;
    this.page = page;
  }

  /** The access token. */
  String token(String user, String password) throws Exception {
    var login = find(FORM, get(address()).body()).replace("&amp;", "&");
    var answer = post(URI.create(login), Map.of("username", user, "password", password));
    var code = find(CODE, answer.headers().firstValue("location").orElse("no redirect: " + answer));
    var token =
        post(
            URI.create(issuer + "/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "dashboard",
                "redirect_uri", page,
                "code_verifier", VERIFIER,
                "code", code));
    return new ObjectMapper().readTree(token.body()).required("access_token").asText();
  }

  private URI address() throws Exception {
    var hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    var query =
        encoded(
            Map.of(
                "response_type", "code",
                "client_id", "dashboard",
                "redirect_uri", page,
                "scope", "openid",
                "state", "s",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method", "S256"));
    return URI.create(issuer + "/protocol/openid-connect/auth?" + query);
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri));
  }

  private HttpResponse<String> post(URI uri, Map<String, String> form) throws Exception {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (var cookie : answer.headers().allValues("set-cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  private static String find(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  private static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
