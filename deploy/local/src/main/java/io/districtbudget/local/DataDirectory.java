package io.districtbudget.local;

import io.districtbudget.platform.PlatformFiles;
import io.districtbudget.platform.StalePostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Everything that a local district keeps: databases, event log, logs, and what it needs to know
 * about an earlier run that did not end in order. One district at a time can hold it.
 */
public final class DataDirectory implements AutoCloseable {

  private static final long NEEDED_BYTES = 1L << 30;
  private static final Duration END_TIME = Duration.ofSeconds(15);

  private final Path path;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
    this.path = path;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the directory, ends what a killed run left running in it, and forgets its data if asked.
   *
   * @throws StartException when another district holds it, or it cannot be written, or the disk is
   *     nearly full
   */
  public static DataDirectory take(Path path, boolean forget) {
    try {
      Files.createDirectories(path);
      requireSpace(path);
      var lockFile =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lock(lockFile, path);
      var directory = new DataDirectory(path, lockFile, lock);
      directory.endLeftovers();
      if (forget) {
        directory.forget();
      }
      return directory;
    } catch (IOException e) {
      throw new StartException(
          "数据目录 %s 无法写入：%s。".formatted(path, e.getMessage()),
          "The data directory %s cannot be written: %s.".formatted(path, e.getMessage()),
          e);
    }
  }

  private static void requireSpace(Path path) throws IOException {
    long usable = Files.getFileStore(path).getUsableSpace();
    if (usable < NEEDED_BYTES) {
      throw new StartException(
          "磁盘空间不足：%s 只剩 %d MB，至少需要 1024 MB。".formatted(path, usable >> 20),
          "Too little disk: %d MB left at %s, 1024 MB are needed.".formatted(usable >> 20, path));
    }
  }

  private static FileLock lock(FileChannel file, Path path) throws IOException {
    try {
      var lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: the same refusal
    }
    file.close();
    throw new StartException(
        "%s 正被另一个 ./start 使用，请先停止它。".formatted(path),
        "%s is in use by another ./start; stop that one first.".formatted(path));
  }

  /** Children end by themselves when the launcher is killed, but not at the same moment. */
  private void endLeftovers() throws IOException {
    StalePostgres.stop(of(Part.POSTGRES).resolve("data"));
    if (!Files.exists(children())) {
      return;
    }
    for (var line : Files.readAllLines(children())) {
      ProcessHandle.of(Long.parseLong(line)).filter(DataDirectory::isChild).ifPresent(this::end);
    }
    Files.delete(children());
  }

  private static boolean isChild(ProcessHandle process) {
    return process.info().arguments().stream()
        .flatMap(Arrays::stream)
        .anyMatch("io.districtbudget.platform.ParentWatch"::equals);
  }

  private void end(ProcessHandle process) {
    process.destroy();
    process.onExit().completeOnTimeout(process, END_TIME.toSeconds(), TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly();
    }
  }

  /** Remembers a child for the case that this process is killed. */
  synchronized void remember(long pid) {
    try {
      Files.writeString(
          children(),
          pid + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StartException("无法写入 " + children(), "Cannot write " + children(), e);
    }
  }

  private Path children() {
    return path.resolve("children");
  }

  private void forget() {
    for (var part : List.of(Part.POSTGRES, Part.KAFKA)) {
      PlatformFiles.deleteDirectory(of(part));
    }
    PlatformFiles.deleteDirectory(logs());
    sampleMarker().toFile().delete();
  }

  /** Directory of one server's data. */
  Path of(Part part) {
    return path.resolve(part.key());
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path log(Part part) {
    return logs().resolve(part.key() + ".log");
  }

  /** Encrypts the sessions of browsers: made once, so that they outlive a restart. */
  synchronized String sessionSecret() {
    var file = path.resolve("session-secret");
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartException("无法写入 " + file, "Cannot write " + file, e);
    }
  }

  boolean sampleLoaded() {
    return Files.exists(sampleMarker());
  }

  void rememberSample() {
    try {
      Files.writeString(sampleMarker(), "");
    } catch (IOException e) {
      throw new StartException("无法写入 " + sampleMarker(), "Cannot write " + sampleMarker(), e);
    }
  }

  private Path sampleMarker() {
    return path.resolve("sample-loaded");
  }

  /** Lets go of the directory; everything that ran in it has ended. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(children());
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new StartException("无法释放 " + path, "Cannot let go of " + path, e);
    }
  }
}
