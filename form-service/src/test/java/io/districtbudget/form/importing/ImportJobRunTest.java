package io.districtbudget.form.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.districtbudget.documents.document.Form;
import io.districtbudget.form.reading.ReadableDocument;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("导入任务的一次运行：崩溃后从停下的那张表继续")
class ImportJobRunTest {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final String FUNDS = SampleForms.fundsOf("500000\t480000\t456048");

  private Path folder = Path.of("target");

  @Inject ReadableDocument documents;

  /** Takes every form, until the process dies at one of them. */
  private static final class Taking implements ImportJobRun.FormTaking {

    final List<String> taken = new ArrayList<>();
    int diesAt = Integer.MAX_VALUE;

    @Override
    public void note(List<Form> part) {
      // Nothing of it is needed.
    }

    @Override
    public ImportLine take(Form form) {
      if (form.form() == diesAt) {
        throw new IllegalStateException("the process dies");
      }
      taken.add(form.form() + " " + form.project().name());
      return ImportLine.refused(form, null, Refused.projectNotRegistered(form));
    }
  }

  private static String document(int forms) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= forms; i++) {
      text.append(SampleForms.selfAssessment("路灯养护第" + i + "段", FUNDS));
    }
    return text.toString();
  }

  @BeforeEach
  void keepIn(@TempDir Path fresh) {
    folder = fresh;
  }

  private ImportJobFiles files() {
    return new ImportJobFiles(folder.toString(), JSON);
  }

  private StoredJob job(int forms) {
    return new StoredJob(
        UUID.randomUUID(),
        new StoredJob.Owner("310112", "x"),
        new StoredJob.Order(ImportMode.PUBLISHED, false, null, null, null, null),
        forms,
        ImportJobState.WAITING,
        "here",
        0,
        0,
        Instant.EPOCH,
        null,
        null,
        List.of());
  }

  private void run(StoredJob job, Taking taking) {
    new ImportJobRun(files(), documents, Clock.systemUTC(), taking, job).run();
  }

  private StoredJob kept(StoredJob job) {
    return files().find(job.id()).orElseThrow();
  }

  @Test
  @DisplayName("死在第 33 张，最后一行只写了一半：继续时一张不重，一张不漏")
  void goesOnAfterACrash() throws IOException {
    StoredJob job = job(45);
    files().create(job, document(45).getBytes(StandardCharsets.UTF_8));
    Taking dying = new Taking();
    dying.diesAt = 33;
    assertThatThrownBy(() -> run(job, dying)).hasMessage("the process dies");
    Files.writeString(
        folder.resolve(job.id().toString()).resolve("lines.ndjson"),
        "{\"form\":33,\"outc",
        StandardOpenOption.APPEND);

    StoredJob left = kept(job);
    assertThat(left.state()).isEqualTo(ImportJobState.RUNNING);
    Taking rest = new Taking();
    run(left, rest);
    assertThat(dying.taken).hasSize(32);
    assertThat(rest.taken).hasSize(13).startsWith("33 路灯养护第33段").endsWith("45 路灯养护第45段");
    assertThat(files().counts(job.id()).refused()).isEqualTo(45);
    StoredJob over = kept(job);
    assertThat(over.state()).isEqualTo(ImportJobState.FINISHED);
  }

  @Test
  @DisplayName("取消：在下一张之前停下，完成的留着")
  void cancelled() {
    StoredJob job = job(3);
    files().create(job, document(3).getBytes(StandardCharsets.UTF_8));
    files().cancel(job.id());
    Taking taking = new Taking();
    run(job, taking);
    assertThat(taking.taken).isEmpty();
    StoredJob over = kept(job);
    assertThat(over.state()).isEqualTo(ImportJobState.CANCELLED);
  }
}
