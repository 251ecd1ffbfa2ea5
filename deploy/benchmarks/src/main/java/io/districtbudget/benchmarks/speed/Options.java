package io.districtbudget.benchmarks.speed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What is measured how long.
 *
 * @param root of the built project
 * @param folder of the report
 * @param against applications of another build by module, measured too
 * @param only what the name of a row must have in it; empty for all
 * @param profiled whether each row is followed by a profile of the product
 */
record Options(
    Path root,
    Path folder,
    @Nullable Path against,
    int firstPort,
    int rounds,
    int seconds,
    int projects,
    String only,
    boolean profiled) {

  static Options of(String... arguments) {
    Options options =
        new Options(
            Path.of(arguments[0]), Path.of(arguments[1]), null, 9700, 5, 15, 20_000, "", false);
    Iterator<String> rest = Arrays.asList(arguments).subList(2, arguments.length).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      options =
          switch (option) {
            case "--short" -> options.lasting(3, 5, 2_000);
            case "--rounds" ->
                options.lasting(Integer.parseInt(rest.next()), options.seconds, options.projects);
            case "--seconds" ->
                options.lasting(options.rounds, Integer.parseInt(rest.next()), options.projects);
            case "--projects" ->
                options.lasting(options.rounds, options.seconds, Integer.parseInt(rest.next()));
            case "--only" -> options.only(rest.next());
            case "--profile" -> options.withProfiles();
            case "--against" -> options.beside(Path.of(rest.next()));
            case "--ports-from" -> options.on(Integer.parseInt(rest.next()));
            default -> throw new IllegalArgumentException("no option " + option);
          };
    }
    return options;
  }

  private Options lasting(int asked, int each, int many) {
    return new Options(root, folder, against, firstPort, asked, each, many, only, profiled);
  }

  private Options beside(Path other) {
    return new Options(root, folder, other, firstPort, rounds, seconds, projects, only, profiled);
  }

  private Options on(int port) {
    return new Options(root, folder, against, port, rounds, seconds, projects, only, profiled);
  }

  private Options only(String named) {
    return new Options(
        root, folder, against, firstPort, rounds, seconds, projects, named, profiled);
  }

  private Options withProfiles() {
    return new Options(root, folder, against, firstPort, rounds, seconds, projects, only, true);
  }

  Path app(String module) {
    return root.resolve(module).resolve("target/quarkus-app");
  }

  String heading() {
    return """
    # Speed

    %d rounds of %d s in turns after one that warms up, 16 connections, %d projects, %d \
    processors; PostgreSQL, Kafka and Keycloak on the same machine. A spread above 10 %% is \
    marked with !.
    """
        .formatted(rounds, seconds, projects, Runtime.getRuntime().availableProcessors());
  }
}
