package io.districtbudget.gateway.routing;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A service and the paths that belong to it.
 *
 * @param copies where it listens: one address, or those of several copies
 * @param maxBody largest request body in bytes
 */
public record ServiceRoute(
    String name, List<ServiceAddress> copies, List<String> paths, Duration deadline, long maxBody) {

  private static final String AFTER_PREFIX = "/:?#";

  public ServiceRoute {
    copies = List.copyOf(copies);
    paths = List.copyOf(paths);
  }

  /** Whether the path belongs to it. */
  public boolean serves(String path) {
    return match(path) > 0;
  }

  /**
   * Whether paths of this template can belong to it: {@code /parked-keys/{service}} does when
   * {@code /parked-keys/project-service} is one of its prefixes.
   */
  public boolean servesTemplate(String template) {
    var segments = template.split("/");
    return serves(template)
        || paths.stream().map(path -> path.split("/")).anyMatch(p -> fits(segments, p));
  }

  private static boolean fits(String[] template, String[] prefix) {
    return template.length >= prefix.length
        && IntStream.range(0, prefix.length)
            .allMatch(i -> template[i].startsWith("{") || template[i].equals(prefix[i]));
  }

  /** Length of the longest of its prefixes that the path begins with, 0 for none. */
  int match(String path) {
    return paths.stream().filter(p -> begins(path, p)).mapToInt(String::length).max().orElse(0);
  }

  /** A prefix ends at a segment or at a custom method ({@code /projects:batch}). */
  private static boolean begins(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length()
            || AFTER_PREFIX.indexOf(path.charAt(prefix.length())) >= 0);
  }
}
