package io.districtbudget.documents.source;

import io.districtbudget.documents.source.SourceRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** 压缩包 (zip): its files, as long as they stay within bounds. Nothing is written to a disk. */
final class Archive {

  private static final int MOST_FILES = 2000;
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final String NAMES = "GB18030";

  private final byte[] zip;

  Archive(byte[] zip) {
    this.zip = zip;
  }

  /** A file of an archive. */
  record Entry(String name, byte[] content) {}

  /** Names of everything in it. */
  List<String> names() {
    try (ZipFile file = open()) {
      return Collections.list(file.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
    } catch (IOException broken) {
      throw new SourceRefused(Reason.DOCUMENT_BROKEN, broken);
    }
  }

  /** Its files in their order. */
  List<Entry> files() {
    List<Entry> files = new ArrayList<>();
    int left = LARGEST;
    try (ZipFile file = open()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        if (entry.isDirectory() || hidden(entry.getName())) {
          continue;
        }
        try (InputStream in = file.getInputStream(entry)) {
          byte[] content = in.readNBytes(left + 1);
          left -= content.length;
          if (left < 0 || files.size() == MOST_FILES) {
            throw new SourceRefused(Reason.DOCUMENT_EXPANDS);
          }
          files.add(new Entry(entry.getName(), content));
        }
      }
    } catch (IOException broken) {
      throw new SourceRefused(Reason.DOCUMENT_BROKEN, broken);
    }
    return files;
  }

  /** Names that are not marked as UTF-8 are those of Windows in China. */
  private ZipFile open() throws IOException {
    return ZipFile.builder()
        .setByteArray(zip)
        .setCharset(NAMES)
        .setUseUnicodeExtraFields(true)
        .get();
  }

  /** What systems put into archives beside the files. */
  private static boolean hidden(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.startsWith(".") || file.equals("Thumbs.db") || name.startsWith("__MACOSX/");
  }
}
