package io.districtbudget.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx: one server that answers the same for ever, and one that passes everything on to it. */
final class StaticServer implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      daemon off;
      worker_processes 1;
      error_log %1$s/error.log;
      pid %1$s/nginx.pid;
      events { worker_connections 512; }
      http {
        access_log off;
        keepalive_requests 1000000;
        upstream answer { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 1000000; }
        server {
          listen 127.0.0.1:%2$d;
          location / { default_type application/json; return 200 '%4$s'; }
        }
        server {
          listen 127.0.0.1:%3$d;
          location / {
            proxy_pass http://answer; proxy_http_version 1.1; proxy_set_header Connection "";
          }
        }
      }
      """;

  private static final String ANSWER =
      "{\"id\":\"b5183b02-0000-4000-8000-000000000000\",\"code\":\"P000001\",\"status\":\"ACTIVE\"}";

  private final Process nginx;

  private StaticServer(Process nginx) {
    this.nginx = nginx;
  }

  static StaticServer start(Path folder, int answering, int passing) {
    try {
      Path configuration =
          Files.writeString(
              folder.resolve("nginx.conf"),
              CONFIGURATION.formatted(folder.toAbsolutePath(), answering, passing, ANSWER));
      return new StaticServer(
          new ProcessBuilder("nginx", "-c", configuration.toAbsolutePath().toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("nginx.log").toFile())
              .start());
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "nginx is needed (Debian: apt-get install nginx-light)", missing);
    }
  }

  long pid() {
    return nginx.pid();
  }

  @Override
  public void close() {
    nginx.destroy();
  }
}
