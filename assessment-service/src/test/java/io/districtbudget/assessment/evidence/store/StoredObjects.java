package io.districtbudget.assessment.evidence.store;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.TableOwner;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What lies in the S3-compatible server of the tests, seen from behind: by its files. */
public final class StoredObjects {
  static final String DIRECTORY = "test.s3.directory";
  static final String SERVER = "test.s3.pid";

  private StoredObjects() {}

  /** The objects of a division, in whatever state they are. */
  public static List<Path> of(String division) {
    Path directory = Path.of(value(DIRECTORY)).resolve(division);
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Leftovers of a division that wait for their time. */
  public static long leftovers(String division) {
    AgroalDataSource dataSource = Arc.container().instance(AgroalDataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT count(*) FROM evidence_leftover WHERE object_key LIKE ? || '/%'")) {
      select.setString(1, division);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** Time passes for all leftovers of a division. */
  public static void areDue(String division) {
    TableOwner.execute(
        "UPDATE evidence_leftover SET due = now() - interval '1 day' WHERE object_key LIKE '"
            + division
            + "/%'");
  }

  /** The server keeps its connections and answers nothing. */
  public static void serverHangs() {
    signal("-STOP");
  }

  public static void serverGoesOn() {
    signal("-CONT");
  }

  private static void signal(String name) {
    try {
      new ProcessBuilder("kill", name, value(SERVER)).start().waitFor();
    } catch (IOException | InterruptedException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static String value(String key) {
    return ConfigProvider.getConfig().getValue(key, String.class);
  }
}
