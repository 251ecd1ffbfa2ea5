package io.districtbudget.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/security-options.md says about PostgreSQL, tried with the driver of the services. */
@DisplayName("PostgreSQL with sslmode=verify-full")
class EncryptedConnectionsTest {

  @Test
  @DisplayName("is encrypted, and refused when the server has another certificate")
  void verified(@TempDir Path folder) throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path other = Files.createDirectory(folder.resolve("other"));
    makeCertificate(own);
    makeCertificate(other);
    try (var postgres = EmbeddedPostgresServer.start()) {
      postgres.createDatabase("project", "project", "secret");
      useCertificate(postgres, own);
      String url = postgres.jdbcUrl("project") + "?sslmode=verify-full&sslrootcert=";
      try (var connection =
          DriverManager.getConnection(url + own.resolve("server.crt"), "project", "secret")) {
        assertThat(
                ask(connection, "select ssl::text from pg_stat_ssl where pid = pg_backend_pid()"))
            .isEqualTo("true");
      }
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      url + other.resolve("server.crt"), "project", "secret"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("SSL error");
    }
  }

  private static void useCertificate(EmbeddedPostgresServer postgres, Path folder)
      throws Exception {
    try (var connection = postgres.superuser("postgres")) {
      Path data = Path.of(ask(connection, "show data_directory"));
      for (String file : new String[] {"server.crt", "server.key"}) {
        shell("install -m 600 " + folder.resolve(file) + " " + data.resolve(file));
        shell("chown --reference=" + data.resolve("PG_VERSION") + " " + data.resolve(file));
      }
      try (var statement = connection.createStatement()) {
        statement.execute("alter system set ssl = on");
        statement.execute("select pg_reload_conf()");
      }
    }
  }

  private static void makeCertificate(Path folder) throws Exception {
    Path store = folder.resolve("server.p12");
    shell(
        Path.of(System.getProperty("java.home"), "bin", "keytool")
            + " -genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=127.0.0.1"
            + " -ext san=ip:127.0.0.1 -ext bc=ca:true -validity 2 -storetype PKCS12"
            + " -storepass secret -keystore "
            + store);
    KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    pem(folder.resolve("server.crt"), "CERTIFICATE", keys.getCertificate("server").getEncoded());
    pem(
        folder.resolve("server.key"),
        "PRIVATE KEY",
        keys.getKey("server", "secret".toCharArray()).getEncoded());
  }

  private static void pem(Path file, String what, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, text));
  }

  private static void shell(String line) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-ec", line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line + "\n" + said).isZero();
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
