package io.districtbudget.scoring.credibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 分层随机抽样 (random sample, stratified by department). Each candidate's lot is the hash of seed and
 * id: the same seed draws the same sample, in whatever order the candidates come.
 */
public final class StratifiedSample {
  private StratifiedSample() {}

  /**
   * Draws the share of each department, rounded up and at least one.
   *
   * @param departments candidates by department
   * @param share 0 to 1
   */
  public static List<UUID> draw(
      Map<String, ? extends Collection<UUID>> departments, BigDecimal share, long seed) {
    List<UUID> drawn = new ArrayList<>();
    new TreeMap<>(departments)
        .forEach(
            (department, candidates) ->
                candidates.stream()
                    .sorted(Comparator.comparing(id -> lot(seed, id)))
                    .limit(size(candidates.size(), share))
                    .forEach(drawn::add));
    return List.copyOf(drawn);
  }

  /** The number that is drawn from so many candidates. */
  public static int size(int candidates, BigDecimal share) {
    int wanted =
        share
            .multiply(BigDecimal.valueOf(candidates))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return candidates == 0 ? 0 : Math.max(1, Math.min(candidates, wanted));
  }

  private static String lot(long seed, UUID id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("lot not drawn", cause);
    }
  }
}
