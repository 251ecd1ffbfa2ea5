package io.districtbudget.local;

import java.util.Arrays;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param fresh forget the data of earlier runs
 * @param platformOnly only PostgreSQL, Kafka and Keycloak
 * @param sample load the sample district into an empty one
 * @param ports of all parts
 * @param help only show the options
 */
public record StartOptions(
    boolean fresh, boolean platformOnly, boolean sample, PartPorts ports, boolean help) {

  static final String HELP =
      """
      ./start [选项 / options]

        --fresh          忘掉以前的数据，从空库开始 / forget earlier data and begin empty
        --platform       只启动 PostgreSQL、Kafka、Keycloak / infrastructure only
        --no-sample      不载入示例区 / without the sample district
        --ports-from N   使用端口 N 到 N+12 / use the ports N to N+12, in this order:
                         gateway, Keycloak, project, indicator, assessment, form, PostgreSQL, Kafka,
                         指标与健康 metrics and health: gateway, project, indicator, assessment, form
        --help           显示本说明 / show this

      数据保存在 .data/，日志在 .data/logs/。按 Ctrl-C 停止。
      Data is kept in .data/, logs in .data/logs/. Ctrl-C stops everything.
      """;

  private static final int HIGHEST_FIRST_PORT = 65_535 - PartPorts.count() + 1;
  private static final int LOWEST_FIRST_PORT = 1024;

  /** Everything, with the sample, on the usual ports. */
  public static StartOptions usual() {
    return new StartOptions(false, false, true, PartPorts.usual(), false);
  }

  /**
   * @throws StartException when an option is unknown or its value is not usable
   */
  public static StartOptions parse(String... arguments) {
    var options = usual();
    var rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      var option = rest.next();
      options =
          switch (option) {
            case "--fresh" -> options.with(true, options.platformOnly, options.sample);
            case "--platform" -> options.with(options.fresh, true, options.sample);
            case "--no-sample" -> options.with(options.fresh, options.platformOnly, false);
            case "--ports-from" ->
                options.on(PartPorts.from(port(rest.hasNext() ? rest.next() : "")));
            case "--help", "-h" -> options.showingHelp();
            default -> throw unknown(option);
          };
    }
    return options;
  }

  /** The parts that are to run. */
  List<Part> parts() {
    return Arrays.stream(Part.values()).filter(p -> !platformOnly || p.infrastructure()).toList();
  }

  /** The same on other ports. */
  public StartOptions on(PartPorts others) {
    return new StartOptions(fresh, platformOnly, sample, others, help);
  }

  /** The same without the sample district. */
  public StartOptions withoutSample() {
    return with(fresh, platformOnly, false);
  }

  private StartOptions with(boolean nowFresh, boolean nowPlatformOnly, boolean nowSample) {
    return new StartOptions(nowFresh, nowPlatformOnly, nowSample, ports, help);
  }

  private StartOptions showingHelp() {
    return new StartOptions(fresh, platformOnly, sample, ports, true);
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= LOWEST_FIRST_PORT && port <= HIGHEST_FIRST_PORT) {
        return port;
      }
    }
    throw new StartException(
        "--ports-from 需要 %d 到 %d 之间的端口号，而不是“%s”。"
            .formatted(LOWEST_FIRST_PORT, HIGHEST_FIRST_PORT, text),
        "--ports-from needs a port from %d to %d, not '%s'."
            .formatted(LOWEST_FIRST_PORT, HIGHEST_FIRST_PORT, text));
  }

  private static StartException unknown(String option) {
    return new StartException(
        "没有选项 %s，用 ./start --help 查看全部选项。".formatted(option),
        "There is no option %s; ./start --help shows all.".formatted(option));
  }
}
