package io.districtbudget.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;

/**
 * The superuser's password of one PostgreSQL data directory: made up once and kept beside the data,
 * for the user that runs the server only. Data from before there was one gets its password at the
 * next start.
 */
final class SuperuserPassword {

  private static final int BYTES = 24;
  private static final String ALL_NEED_ONE =
      """
      local all all               scram-sha-256
      host  all all 127.0.0.1/32  scram-sha-256
      """;
  private static final String FIRST_START_OF_OLD_DATA =
      "host all postgres 127.0.0.1/32 trust\n" + ALL_NEED_ONE;

  private final Path data;
  private final Path file;
  private final String value;
  private boolean set;

  private SuperuserPassword(Path data, Path file, String value, boolean set) {
    this.data = data;
    this.file = file;
    this.value = value;
    this.set = set;
  }

  /** Of the data directory, which may not be there yet. */
  static SuperuserPassword of(Path data) throws IOException {
    var file = data.resolveSibling("superuser-password");
    if (Files.exists(file)) {
      return new SuperuserPassword(data, file, Files.readString(file), true);
    }
    boolean old = Files.exists(data.resolve("PG_VERSION"));
    var made = new SuperuserPassword(data, file, random(), !old);
    if (!old) {
      made.keep();
    }
    return made;
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String value() {
    return value;
  }

  /** Read by {@code initdb}, which thus leaves no moment without a password. */
  Path file() {
    return file;
  }

  /** Says who comes in, before the server starts. */
  void requirePasswords() throws IOException {
    Files.writeString(data.resolve("pg_hba.conf"), set ? ALL_NEED_ONE : FIRST_START_OF_OLD_DATA);
  }

  /**
   * Old data only: sets the password, and lets nobody in without it from now on. A server that is
   * still recovering takes no change: it gets its password at the next start.
   */
  void settle(Connection superuser) throws SQLException, IOException {
    if (set || isRecovering(superuser)) {
      return;
    }
    try (var statement = superuser.createStatement()) {
      statement.execute("alter role postgres password " + statement.enquoteLiteral(value));
      keep();
      set = true;
      requirePasswords();
      statement.execute("select pg_reload_conf()");
    }
  }

  private static boolean isRecovering(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery("select pg_is_in_recovery()")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void keep() throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
      channel.write(ByteBuffer.wrap(value.getBytes(StandardCharsets.US_ASCII)));
    }
  }
}
