package io.districtbudget.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals of Unix that Java itself cannot send. */
final class Signals {

  private Signals() {}

  /**
   * Sends a signal.
   *
   * @param name such as {@code INT}
   * @return whether all processes got it; false also where there is no such command
   */
  static boolean send(String name, List<Long> pids) {
    var command = new ArrayList<>(List.of("kill", "-" + name));
    pids.forEach(pid -> command.add(Long.toString(pid)));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no such command: not a Unix
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The same to a process and all that it started, itself first. */
  static void sendToAll(String name, long pid) {
    var all = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid).ifPresent(p -> p.descendants().forEach(child -> all.add(child.pid())));
    send(name, all); // one that has ended meanwhile needs no signal
  }
}
