package io.districtbudget.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.evidence.store.InObjectStore;
import io.districtbudget.assessment.evidence.store.LeftoverSweep;
import io.districtbudget.assessment.evidence.store.StoredObjects;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TableOwner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Order(Integer.MAX_VALUE) // another application, with servers of its own: there is no way back
@QuarkusTestResource(PlatformResource.class)
@TestProfile(InObjectStore.class)
@DisplayName("佐证材料 (evidence) in an S3-compatible store")
class EvidenceInObjectStoreTest extends EvidenceScenarios {
  /** More than connections to the store, and more than connections to the database. */
  private static final int CROWD = 20;

  /** Of the store at the same time (EVIDENCE_S3_CONNECTIONS). */
  private static final int CALLS = 6;

  @Inject LeftoverSweep sweep;

  @Override
  long contents() {
    StoredObjects.areDue(district.division());
    sweep.round();
    assertThat(StoredObjects.leftovers(district.division())).isZero();
    return StoredObjects.of(district.division()).size();
  }

  @Override
  void tamper() {
    try {
      Files.writeString(only(), "x", StandardOpenOption.APPEND);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  void lose() {
    try {
      Files.delete(only());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Path only() {
    List<Path> objects = StoredObjects.of(district.division());
    assertThat(objects).hasSize(1);
    return objects.get(0);
  }

  @Test
  @DisplayName("what lies in PostgreSQL from former times is still served and deleted")
  void bothStores() {
    String id = anOpenAssessment("两处");
    String file = UUID.randomUUID().toString();
    TableOwner.execute(
        """
        INSERT INTO evidence (id, division, version, assessment_id, file_name, media_type, size,
            checksum, uploaded_by, uploaded_at)
        VALUES ('%s', '%s', 0, '%s', 'old.pdf', 'PDF', %d, '%s', 'test', now())
        """
            .formatted(file, district.division(), id, PDF.length, Upload.checksumOf(PDF)),
        "INSERT INTO evidence_content SELECT '%s', decode('%s', 'hex')"
            .formatted(file, HexFormat.of().formatHex(PDF)));
    String fresh = upload(id, "new.pdf", PDF, "1").statusCode(201).extract().path("id");
    for (String each : List.of(file, fresh)) {
      byte[] content =
          district
              .get("/assessments/" + id + "/evidence/" + each)
              .statusCode(200)
              .extract()
              .asByteArray();
      assertThat(content).isEqualTo(PDF);
      delete(id, each).statusCode(204);
    }
    assertThat(contents()).isZero();
    assertThat(
            district.count(
                "SELECT count(*) FROM evidence_content WHERE ? <> '' AND evidence_id = '%s'"
                    .formatted(file)))
        .isZero();
  }

  @Test
  @DisplayName("a store that hangs: 503 in time, nothing kept, everything else goes on")
  void hangs() throws Exception {
    String id = anOpenAssessment("停滞");
    String file = upload(id, "x.pdf", PDF, null).statusCode(201).extract().path("id");
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    List<Future<Response>> uploads = new ArrayList<>();
    StoredObjects.serverHangs();
    try {
      long begun = System.nanoTime();
      for (int i = 0; i < CROWD; i++) {
        String name = i + ".pdf";
        byte[] content =
            (new String(PDF, StandardCharsets.UTF_8) + i).getBytes(StandardCharsets.UTF_8);
        uploads.add(
            crowd.submit(
                () ->
                    unit()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .multiPart("file", name, content, "application/pdf")
                        .post(path(id))));
      }
      while (StoredObjects.leftovers(district.division()) < CALLS) {
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
            .as("calls that wait for the store")
            .isLessThan(Duration.ofSeconds(InObjectStore.DEADLINE_SECONDS));
      }
      district.get("/assessments/" + id).statusCode(200);
      district.fill(id, DistrictFixture.goodResults()).statusCode(200);
      for (Future<Response> each : uploads) {
        each.get()
            .then()
            .statusCode(503)
            .header("Retry-After", equalTo("10"))
            .body("code", equalTo("EVIDENCE_STORE_UNAVAILABLE"));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Duration.ofSeconds(InObjectStore.DEADLINE_SECONDS + 10));
      district.get("/assessments/" + id + "/evidence/" + file).statusCode(503);
      district.get("/assessments/" + id + "/evidence").statusCode(200);
      delete(id, file).statusCode(204);
    } finally {
      StoredObjects.serverGoesOn();
      crowd.shutdownNow();
    }
    assertThat(kept()).isZero();
    assertThat(contents()).isZero();
    upload(id, "0.pdf", PDF, null).statusCode(201);
    assertThat(contents()).isOne();
  }
}
