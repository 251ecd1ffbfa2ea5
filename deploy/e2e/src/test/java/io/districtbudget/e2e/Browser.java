package io.districtbudget.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser as far as sign-in needs one: cookies per host, redirects, the form of the provider. */
final class Browser {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
  private final URI gateway;

  Browser(URI gateway) {
    this.gateway = gateway;
  }

  /** Opens a page that asks for a sign-in, fills the form, and follows to where it ends. */
  HttpResponse<String> signIn(String to, String name, String password) throws Exception {
    var login = open("/sign-in?to=" + encoded(to));
    var action = FORM.matcher(login.body());
    if (!action.find()) {
      throw new AssertionError("No form at " + login.uri() + ": " + login.body());
    }
    var form = "username=" + encoded(name) + "&password=" + encoded(password);
    return follow(
        send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
  }

  /** Opens an address of the system as a person does, and follows redirects. */
  HttpResponse<String> open(String path) throws Exception {
    return follow(
        send(HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "text/html")));
  }

  /** What a script of the pages sends. */
  HttpResponse<String> script(String method, String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("X-Requested-With", "JavaScript")
            .header("Origin", gateway.toString())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A form of another site that this browser is lured to send. */
  HttpResponse<String> lured(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The cookies that the system has set. */
  Map<String, String> cookies() {
    return cookies.getOrDefault(gateway.getAuthority(), Map.of());
  }

  private HttpResponse<String> follow(HttpResponse<String> first) throws Exception {
    var answer = first;
    for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
      var next = answer.uri().resolve(answer.headers().firstValue("location").orElseThrow());
      answer = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
    }
    return answer;
  }

  private HttpResponse<String> send(HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    var host = builder.build().uri().getAuthority();
    var own = cookies.computeIfAbsent(host, h -> new LinkedHashMap<>());
    own.forEach((name, value) -> builder.header("Cookie", name + "=" + value));
    var answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    for (var cookie : answer.headers().allValues("set-cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
        own.remove(pair[0]);
      } else {
        own.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
