package io.districtbudget.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a process spends its time: samples of Java Flight Recorder while a load runs, in two tables
 * of methods, by what stood on top of the stack and by what stood anywhere in it.
 */
final class Profile {

  private static final int SHOWN = 80;

  private final Map<String, Integer> onTop = new HashMap<>();
  private final Map<String, Integer> anywhere = new HashMap<>();
  private int samples;

  private Profile() {}

  /**
   * Lets the first contestant work once more and writes {@code profile-<row>.txt} and its
   * recording.
   */
  static void of(Row row, int seconds, Path folder) {
    Contestant product = row.contestants().get(0);
    String name = "profile-" + row.what().replaceAll("\\W+", "-");
    Path recording = folder.resolve(name + ".jfr").toAbsolutePath();
    String pid = Long.toString(product.pids().get(0));
    jcmd(pid, "JFR.start", "name=" + name, "settings=profile", "filename=" + recording);
    product.load().run(seconds);
    jcmd(pid, "JFR.stop", "name=" + name);
    try {
      Files.writeString(folder.resolve(name + ".txt"), of(recording).toString());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static Profile of(Path recording) throws IOException {
    Profile profile = new Profile();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        profile.add(file.readEvent());
      }
    }
    return profile;
  }

  private void add(RecordedEvent event) {
    RecordedStackTrace stack = event.getStackTrace();
    if (stack == null
        || stack.getFrames().isEmpty()
        || !event.getEventType().getName().equals("jdk.ExecutionSample")) {
      return;
    }
    samples++;
    onTop.merge(name(stack.getFrames().get(0)), 1, Integer::sum);
    Set<String> once = new HashSet<>();
    stack.getFrames().forEach(frame -> once.add(name(frame)));
    once.forEach(method -> anywhere.merge(method, 1, Integer::sum));
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  @Override
  public String toString() {
    return samples
        + " samples\n\non top of the stack\n"
        + table(onTop)
        + "\nanywhere\n"
        + table(anywhere);
  }

  private String table(Map<String, Integer> counted) {
    StringBuilder table = new StringBuilder();
    counted.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(
            method ->
                table.append(
                    "%5d ‰  %s%n".formatted(permille(method.getValue()), method.getKey())));
    return table.toString();
  }

  private int permille(int counted) {
    return 1000 * counted / Math.max(1, samples);
  }

  private static void jcmd(String... arguments) {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
      command.addAll(List.of(arguments));
      Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(jcmd.getInputStream().readAllBytes());
      if (jcmd.waitFor() != 0) {
        throw new IllegalStateException("jcmd failed: " + output);
      }
    } catch (IOException missing) {
      throw new IllegalStateException("jcmd is part of a JDK; a JRE has none", missing);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
