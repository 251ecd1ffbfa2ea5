package io.districtbudget.assessment.evidence.store;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which store the installation has chosen. A contradiction ends the start, told all at once. */
@Singleton
class StoreChoice {
  private static final Pattern BUCKET =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");

  private final StoreKind kind;
  private final Optional<S3Access> s3;

  StoreChoice(StoreSettings settings) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    Optional<StoreKind> chosen = kind(settings.store());
    if (chosen.isEmpty()) {
      zh.add("EVIDENCE_STORE 须为 postgres 或 s3，现为“" + settings.store() + "”");
      en.add("EVIDENCE_STORE must be postgres or s3, but is '" + settings.store() + "'");
    }
    boolean needed = chosen.equals(Optional.of(StoreKind.S3));
    Map<String, Optional<String>> stated = stated(settings.s3());
    boolean begun = stated.values().stream().anyMatch(Optional::isPresent);
    if (needed || begun) {
      check(stated, settings.s3(), zh, en);
    }
    if (!zh.isEmpty()) {
      throw new ConfigurationException(
          "佐证材料存储配置有误，服务未启动："
              + String.join("；", zh)
              + "。 The store of evidence is configured wrongly, the service does not start: "
              + String.join("; ", en)
              + ".");
    }
    kind = chosen.orElseThrow();
    s3 = needed || begun ? Optional.of(access(settings.s3())) : Optional.empty();
  }

  StoreKind kind() {
    return kind;
  }

  /** Present when it is chosen, or configured for what lies there from former times. */
  Optional<S3Access> s3() {
    return s3;
  }

  private static Optional<StoreKind> kind(String stated) {
    return switch (stated.strip().toLowerCase(Locale.ROOT)) {
      case "postgres" -> Optional.of(StoreKind.POSTGRES);
      case "s3" -> Optional.of(StoreKind.S3);
      default -> Optional.empty();
    };
  }

  private static Map<String, Optional<String>> stated(StoreSettings.S3 settings) {
    Map<String, Optional<String>> stated = new LinkedHashMap<>();
    stated.put("EVIDENCE_S3_ENDPOINT", settings.endpoint());
    stated.put("EVIDENCE_S3_BUCKET", settings.bucket());
    stated.put("EVIDENCE_S3_ACCESS_KEY", settings.accessKey());
    stated.put("EVIDENCE_S3_SECRET_KEY", settings.secretKey());
    return stated;
  }

  private static void check(
      Map<String, Optional<String>> stated,
      StoreSettings.S3 settings,
      List<String> zh,
      List<String> en) {
    List<String> missing =
        stated.entrySet().stream()
            .filter(each -> each.getValue().filter(value -> !value.isBlank()).isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      zh.add("缺少 " + String.join("、", missing));
      en.add(String.join(", ", missing) + " missing");
    }
    if (settings.endpoint().isPresent() && address(settings.endpoint().get()) == null) {
      zh.add("EVIDENCE_S3_ENDPOINT 须为 http(s)://主机[:端口]，现为“" + settings.endpoint().get() + "”");
      en.add(
          "EVIDENCE_S3_ENDPOINT must be http(s)://host[:port], but is '"
              + settings.endpoint().get()
              + "'");
    }
    if (settings.bucket().filter(name -> !BUCKET.matcher(name).matches()).isPresent()) {
      zh.add("EVIDENCE_S3_BUCKET 不是存储桶名称：“" + settings.bucket().get() + "”");
      en.add("EVIDENCE_S3_BUCKET is no name of a bucket: '" + settings.bucket().get() + "'");
    }
    if (shortest(settings).isNegative() || shortest(settings).isZero()) {
      zh.add("EVIDENCE_S3_CONNECT_TIMEOUT、EVIDENCE_S3_SILENCE、EVIDENCE_S3_DEADLINE 须大于 0");
      en.add(
          "EVIDENCE_S3_CONNECT_TIMEOUT, EVIDENCE_S3_SILENCE and EVIDENCE_S3_DEADLINE must be above"
              + " 0");
    }
  }

  private static Duration shortest(StoreSettings.S3 settings) {
    return Collections.min(
        List.of(settings.connectTimeout(), settings.silence(), settings.deadline()));
  }

  private static @Nullable URI address(String stated) {
    try {
      URI address = new URI(stated.strip());
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean bare = address.getRawQuery() == null && address.getRawUserInfo() == null;
      return web && bare && address.getHost() != null ? address : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  private static S3Access access(StoreSettings.S3 settings) {
    return new S3Access(
        URI.create(settings.endpoint().orElseThrow().strip()),
        settings.bucket().orElseThrow(),
        settings.region(),
        settings.accessKey().orElseThrow(),
        settings.secretKey().orElseThrow(),
        settings.pathStyle());
  }
}
