package io.districtbudget.deployment.image;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The command that {@code deploy/release/images} calls for each application. */
public final class WriteImage {

  private WriteImage() {}

  /** NAME BASE APPLICATION PORT,PORT SECONDS INTO, see {@link ApplicationImage}. */
  public static void main(String... arguments) throws Exception {
    var ports =
        Arrays.stream(arguments[3].split(",", -1))
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    new ApplicationImage(
            arguments[0],
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            ports,
            Instant.ofEpochSecond(Long.parseLong(arguments[4])))
        .write(Path.of(arguments[5]));
  }
}
