package io.districtbudget.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

  private static final int FIRST = 15_000;

  /** From here on are ports that a server uses within itself. */
  private static final int INNER = 31_000;

  /** Linux takes ports for outgoing connections from here on. */
  private static final int END = 32_768;

  private Ports() {}

  /** A port that nobody listens on at this moment. */
  public static int free() {
    return free(1).get(0);
  }

  /**
   * Several different free ports, outside the range from which systems take those of outgoing
   * connections: one of those could have it before the server does.
   */
  public static List<Integer> free(int count) {
    return free(FIRST, INNER, count);
  }

  /** One that nobody is told, and that no server gets which is told its port but starts later. */
  static int inner() {
    return free(INNER, END, 1).get(0);
  }

  private static List<Integer> free(int first, int end, int count) {
    return ThreadLocalRandom.current()
        .ints(first, end)
        .distinct()
        .filter(Ports::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  /** Whether a server could listen on the port now. */
  public static boolean isFree(int port) {
    try (var socket = listen(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      // as every server does: connections in TIME_WAIT do not count as a taken port
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
