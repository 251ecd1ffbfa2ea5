package io.districtbudget.platform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * First class of every child JVM: runs the real main class and ends the JVM when the parent is
 * gone. A parent that is killed with SIGKILL cannot tell anybody, but the operating system closes
 * the pipe that is the child's standard input.
 */
public final class ParentWatch {

  private static final long GRACE_MILLIS = 10_000;

  private ParentWatch() {}

  /**
   * @param arguments the name of the class to run, then its own arguments
   */
  public static void main(String[] arguments) throws Throwable {
    daemon("parent-watch", () -> exitAtEnd(System.in));
    var main = Class.forName(arguments[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static void exitAtEnd(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // the parent writes nothing: only the end matters
      }
    } catch (IOException e) {
      System.err.println("Standard input failed, which means the parent is gone: " + e);
    }
    daemon("halt", ParentWatch::haltAfterGrace);
    System.exit(0);
  }

  /** An orderly exit that hangs must not leave an orphan behind. */
  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
