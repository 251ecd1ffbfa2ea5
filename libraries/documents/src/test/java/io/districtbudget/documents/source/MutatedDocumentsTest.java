package io.districtbudget.documents.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.grid.UnreadForm;
import io.districtbudget.documents.reading.FormReader;
import io.districtbudget.documents.reading.PublishedForms;
import io.districtbudget.documents.text.Effort;
import io.districtbudget.documents.writing.format.DocxWriter;
import io.districtbudget.documents.writing.format.HtmlWriter;
import io.districtbudget.documents.writing.format.PdfWriter;
import io.districtbudget.documents.writing.format.TextWriter;
import io.districtbudget.documents.writing.format.XlsxWriter;
import io.districtbudget.documents.writing.sheet.FormSheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 改坏的文件: documents with random damage are read, or refused with a reason, and in time. */
class MutatedDocumentsTest {

  private static final Duration ALL = Duration.ofSeconds(5);
  private static final Duration EACH = Duration.ofSeconds(5);
  private static final int FEWEST = 20;

  private final FormReader reader = new FormReader();

  @Test
  @DisplayName("改字节、截断、重复、改压缩包里的内容：读得出，或者说明原因")
  void everyDamageIsSurvived() throws IOException {
    List<byte[]> documents = documents();
    long seed = 20261130;
    long end = System.nanoTime() + ALL.toNanos();
    int tried = 0;
    while (tried < FEWEST || System.nanoTime() < end) {
      Random random = new Random(seed + tried);
      byte[] damaged = damaged(documents.get(tried % documents.size()), random);
      survives(damaged, seed + tried);
      tried++;
    }
    assertThat(tried).isGreaterThanOrEqualTo(FEWEST);
  }

  private void survives(byte[] document, long seed) {
    try {
      for (Source source : Sources.of(document)) {
        Effort.within(EACH, () -> true, () -> reader.read(source.text()));
      }
    } catch (SourceRefused | UnreadForm refused) {
      assertThat(refused.getMessage()).isNotBlank();
    } catch (RuntimeException broken) {
      throw new AssertionError("seed " + seed, broken);
    }
  }

  private List<byte[]> documents() {
    List<Form> forms = reader.read(PublishedForms.text("self-assessments-2022.txt")).subList(0, 1);
    var sheets = FormSheets.of(forms.get(0), List.of());
    List<byte[]> documents = new ArrayList<>();
    documents.add(new XlsxWriter().write(sheets));
    documents.add(new DocxWriter().write(sheets));
    documents.add(new HtmlWriter().write(sheets));
    documents.add(new TextWriter().write(sheets));
    documents.add(new PdfWriter().write(sheets));
    return documents;
  }

  private static byte[] damaged(byte[] document, Random random) throws IOException {
    boolean archive = document[0] == 'P' && document[1] == 'K';
    return switch (random.nextInt(archive ? 5 : 3)) {
      case 0 -> flipped(document, random);
      case 1 -> Arrays.copyOf(document, 1 + random.nextInt(document.length - 1));
      case 2 -> repeated(document, random);
      default -> repacked(document, random);
    };
  }

  private static byte[] flipped(byte[] document, Random random) {
    byte[] copy = document.clone();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] repeated(byte[] document, Random random) {
    int from = random.nextInt(document.length);
    int length = Math.min(document.length - from, 1 + random.nextInt(500));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(document, 0, from + length);
    out.write(document, from, document.length - from);
    return out.toByteArray();
  }

  /** The parts of an archive, one of them damaged: what the bytes of an archive alone hide. */
  private static byte[] repacked(byte[] document, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile archive = ZipFile.builder().setByteArray(document).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
        byte[] content = archive.getInputStream(entry).readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        boolean damage = content.length > 1 && random.nextInt(3) == 0;
        zip.write(damage ? flipped(content, random) : content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
