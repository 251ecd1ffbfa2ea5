package io.districtbudget.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How to start a {@link ChildJvm}.
 *
 * @param name for messages
 * @param classPath in the operating system's notation
 * @param environment added to this process's own
 * @param directory working directory
 * @param log file that the output is appended to
 */
public record ChildJvmCommand(
    String name,
    List<String> jvmArguments,
    String classPath,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment,
    Path directory,
    Path log) {

  public ChildJvmCommand {
    jvmArguments = List.copyOf(jvmArguments);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** A command that runs in the directory of its log. */
  public static ChildJvmCommand of(String name, String classPath, String mainClass, Path log) {
    return new ChildJvmCommand(
        name,
        List.of(),
        classPath,
        mainClass,
        List.of(),
        Map.of(),
        Objects.requireNonNull(log.toAbsolutePath().getParent()),
        log);
  }

  public ChildJvmCommand withJvmArguments(List<String> added) {
    return new ChildJvmCommand(
        name,
        plus(jvmArguments, added),
        classPath,
        mainClass,
        arguments,
        environment,
        directory,
        log);
  }

  public ChildJvmCommand withArguments(List<String> added) {
    return new ChildJvmCommand(
        name,
        jvmArguments,
        classPath,
        mainClass,
        plus(arguments, added),
        environment,
        directory,
        log);
  }

  public ChildJvmCommand withEnvironment(Map<String, String> added) {
    var all = new LinkedHashMap<>(environment);
    all.putAll(added);
    return new ChildJvmCommand(
        name, jvmArguments, classPath, mainClass, arguments, all, directory, log);
  }

  public ChildJvm start() {
    return ChildJvm.start(this);
  }

  private static List<String> plus(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
