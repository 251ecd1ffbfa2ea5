package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where import jobs are kept: a folder for each with the document, the job as JSON and a line for
 * each form that is done. A file is replaced at once or appended to; a line that a crash has torn
 * is cut off.
 */
@ApplicationScoped
class ImportJobFiles {

  private static final int UUID_LENGTH = 36;
  private static final String JOB = "job.json";
  private static final String DOCUMENT = "document";
  private static final String CANCELLED = "cancelled";
  private static final String LINES = "lines.ndjson";

  private final Path folder;
  private final ObjectMapper json;

  ImportJobFiles(@ConfigProperty(name = "form.jobs.folder") String folder, ObjectMapper json) {
    this.folder = Path.of(folder);
    this.json = json;
  }

  void create(StoredJob job, byte[] document) {
    written(
        () -> {
          Files.createDirectories(at(job.id()));
          Files.write(at(job.id()).resolve(DOCUMENT), document);
        });
    save(job);
  }

  void save(StoredJob job) {
    tried(
        () -> {
          Path made = Files.createTempFile(at(job.id()), JOB, ".new");
          Files.write(made, json.writeValueAsBytes(job));
          return Files.move(
              made,
              at(job.id()).resolve(JOB),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        });
  }

  Optional<StoredJob> find(UUID id) {
    return tried(
        () -> {
          try {
            byte[] stored = Files.readAllBytes(at(id).resolve(JOB));
            return Optional.of(json.readValue(stored, StoredJob.class));
          } catch (NoSuchFileException none) {
            return Optional.empty();
          }
        });
  }

  /** Every job that is kept. */
  List<StoredJob> all() {
    return tried(
        () -> {
          Files.createDirectories(folder);
          try (Stream<Path> jobs = Files.list(folder)) {
            return jobs.map(path -> path.getFileName().toString())
                .filter(name -> name.length() == UUID_LENGTH)
                .flatMap(name -> find(UUID.fromString(name)).stream())
                .toList();
          }
        });
  }

  byte[] document(UUID id) {
    return tried(() -> Files.readAllBytes(at(id).resolve(DOCUMENT)));
  }

  /** Notes that the job is to end. */
  void cancel(UUID id) {
    tried(() -> Files.write(at(id).resolve(CANCELLED), new byte[0]));
  }

  boolean cancelled(UUID id) {
    return Files.exists(at(id).resolve(CANCELLED));
  }

  /** When anything of the job was written last. */
  Instant touched(UUID id) {
    return tried(
        () -> {
          Instant last = Instant.EPOCH;
          for (String name : List.of(JOB, LINES)) {
            Path file = at(id).resolve(name);
            if (Files.exists(file)) {
              Instant then = Files.getLastModifiedTime(file).toInstant();
              last = then.isAfter(last) ? then : last;
            }
          }
          return last;
        });
  }

  /** How the forms that are done came out. */
  ImportJob.Counts counts(UUID id) {
    ImportJob.Counts counts = ImportJob.Counts.NONE;
    for (String line : lines(id, 0, Integer.MAX_VALUE)) {
      counts = counts.with(outcome(line));
    }
    return counts;
  }

  private ImportOutcome outcome(String line) {
    return tried(
        () -> ImportOutcome.valueOf(json.readTree(line).path("outcome").asText("REFUSED")));
  }

  /** An ended job needs its document no more. */
  void forgetDocument(UUID id) {
    tried(() -> Files.deleteIfExists(at(id).resolve(DOCUMENT)));
  }

  void append(UUID id, ImportLine line) {
    written(
        () -> {
          byte[] text = (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
          try (OutputStream out =
              Files.newOutputStream(
                  at(id).resolve(LINES), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(text);
          }
        });
  }

  /** Cuts off what stands behind the last whole line. */
  void mend(UUID id) {
    written(
        () -> {
          Path lines = at(id).resolve(LINES);
          if (Files.exists(lines)) {
            try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "rw")) {
              file.setLength(endOfLines(file));
            }
          }
        });
  }

  private static long endOfLines(RandomAccessFile file) throws IOException {
    long end = file.length();
    while (end > 0) {
      file.seek(end - 1);
      if (file.read() == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }

  /** The whole lines from one on, at most so many. */
  List<String> lines(UUID id, int after, int most) {
    return tried(
        () -> {
          Path lines = at(id).resolve(LINES);
          if (!Files.exists(lines)) {
            return List.of();
          }
          try (BufferedReader reader = Files.newBufferedReader(lines)) {
            return reader.lines().skip(after).limit(most).filter(ImportJobFiles::whole).toList();
          }
        });
  }

  private static boolean whole(String line) {
    return line.startsWith("{") && line.endsWith("}");
  }

  void delete(UUID id) {
    written(
        () -> {
          try (Stream<Path> files = Files.walk(at(id))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
              Files.deleteIfExists(file);
            }
          }
        });
  }

  private Path at(UUID id) {
    return folder.resolve(id.toString());
  }

  private static <T> T tried(Access<T> access) {
    try {
      return access.take();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void written(Writing writing) {
    try {
      writing.write();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads files. */
  private interface Access<T> {
    T take() throws IOException;
  }

  /** Writes files. */
  private interface Writing {
    void write() throws IOException;
  }
}
