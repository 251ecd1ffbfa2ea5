package io.districtbudget.assessment.desk.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real SMTP server and a robot's webhook, on the loopback interface. */
public class MailboxResource implements QuarkusTestResourceLifecycleManager {

  static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  static final List<String> ROBOT = new CopyOnWriteArrayList<>();
  private static volatile int robotPort;

  @Override
  public Map<String, String> start() {
    MAIL.start();
    try {
      HttpServer robot = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      robot.createContext(
          "/",
          exchange -> {
            ROBOT.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      robot.start();
      robotPort = robot.getAddress().getPort();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return Map.of(
        "quarkus.mailer.host",
        "127.0.0.1",
        "quarkus.mailer.port",
        String.valueOf(MAIL.getSmtp().getPort()),
        "district.notices.mail-server",
        "127.0.0.1",
        "district.desk.webhook-origins",
        origin());
  }

  static String origin() {
    return "http://127.0.0.1:" + robotPort;
  }

  @Override
  public void stop() {
    MAIL.stop();
  }
}
