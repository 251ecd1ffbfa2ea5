package io.districtbudget.platform;

import java.util.concurrent.CompletableFuture;

/** A server in a process of its own, whatever it is. */
public interface RunningServer {

  long pid();

  /** Completes when the process is gone, for whatever reason. */
  CompletableFuture<?> onExit();

  /** The last lines that it wrote to its log. */
  String lastLines(int count);

  /** Asks it to end without waiting, so that several can end at the same time. */
  void requestStop();

  /** Ends it in order and waits; a second call does nothing. */
  void stop();

  /** SIGKILL: no shutdown hook runs, nothing is flushed. Returns when it is gone. */
  void kill();

  /** SIGSTOP: it keeps its port and its connections and answers nothing. */
  default void pause() {
    Signals.sendToAll("STOP", pid());
  }

  /** SIGCONT: it goes on where it was paused. */
  default void resume() {
    Signals.sendToAll("CONT", pid());
  }
}
