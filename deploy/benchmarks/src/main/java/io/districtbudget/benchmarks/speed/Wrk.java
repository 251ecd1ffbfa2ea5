package io.districtbudget.benchmarks.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code wrk}: 16 connections that ask again as soon as they are answered.
 *
 * @param script in Lua: method, body and what differs between requests
 */
record Wrk(Path script, String url, Supplier<String> token) {

  private static final Pattern DONE = Pattern.compile("(\\d+) requests in");
  private static final Pattern P99 = Pattern.compile("99%\\s+(\\S+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern BROKEN =
      Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

  Contestant.Load.Count run(int seconds) {
    long began = System.nanoTime();
    String output = output(seconds);
    long nanos = System.nanoTime() - began;
    if (REFUSED.matcher(output).find() || BROKEN.matcher(output).find()) {
      throw new IllegalStateException("not every request was answered: " + url + "\n" + output);
    }
    return new Contestant.Load.Count(
        Long.parseLong(found(DONE, output)), nanos, found(P99, output), output);
  }

  private String output(int seconds) {
    try {
      Process wrk =
          new ProcessBuilder(
                  List.of(
                      "wrk",
                      "-t1",
                      "-c16",
                      "-d" + seconds + "s",
                      "--timeout",
                      "10s",
                      "--latency",
                      "-s",
                      script.toString(),
                      "-H",
                      "Authorization: Bearer " + token.get(),
                      url))
              .redirectErrorStream(true)
              .start();
      String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (wrk.waitFor() != 0) {
        throw new IllegalStateException("wrk failed: " + output);
      }
      return output;
    } catch (IOException missing) {
      throw new IllegalStateException("wrk is needed (Debian: apt-get install wrk)", missing);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String found(Pattern pattern, String output) {
    Matcher found = pattern.matcher(output);
    if (!found.find()) {
      throw new IllegalStateException("wrk said something else: " + output);
    }
    return found.group(1);
  }
}
