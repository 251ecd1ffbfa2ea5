package io.districtbudget.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Scripts for {@code wrk}; each request takes the next of the paths. */
final class Script {

  private static final String PATHS =
      """
      local paths = {%s}
      local next = 0
      local run = os.time() .. "-%s-"
      """;

  private static final String GET =
      """
      function request()
        next = next + 1
        return wrk.format("GET", paths[next %% #paths + 1])
      end
      """;

  private static final String POST =
      """
      local headers = {}
      headers["Content-Type"] = "application/json"
      headers["Authorization"] = wrk.headers["Authorization"]
      function request()
        next = next + 1
        local place = next %% #paths + 1
        headers["Idempotency-Key"] = run .. next
        local body = [[%s]]
        return wrk.format("POST", paths[place], headers, (body:gsub("NUMBER", run .. next)))
      end
      """;

  private Script() {}

  static Path get(Path folder, String name, List<String> paths) {
    return write(folder, name, paths, GET.replace("%%", "%"));
  }

  /**
   * @param body in which NUMBER becomes a number that no other request has
   */
  static Path post(Path folder, String name, List<String> paths, String body) {
    return write(folder, name, paths, POST.formatted(body));
  }

  private static Path write(Path folder, String name, List<String> paths, String requests) {
    String listed = paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(", "));
    try {
      return Files.writeString(
          folder.resolve(name + ".lua"), PATHS.formatted(listed, name) + requests);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
