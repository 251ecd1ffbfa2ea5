package io.districtbudget.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.e2e.District;
import io.districtbudget.e2e.FormImport;
import io.districtbudget.e2e.FormImport.Imported;
import io.districtbudget.e2e.InventedForms;
import io.districtbudget.e2e.StoredForms;
import io.districtbudget.local.Part;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fault")
@Order(17)
@ExtendWith(LeftWhole.class)
@DisplayName("导入表格时服务中断 (a form import while a service is away)")
class ImportOutageIT {

  private static final int FORMS = 15;

  /** So many forms are done when the service goes. */
  private static final int DONE = 2;

  /** A killed service refuses connections at once. */
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(3);

  /** {@code CALL_DEADLINE_MS} of a service that hangs, with the same slack. */
  private static final Duration ENDS_WITHIN_WHEN_HUNG = Duration.ofSeconds(13);

  private final District district;
  private final FormImport imports;
  private final StoredForms stored;

  ImportOutageIT(District district) {
    this.district = district;
    this.imports = new FormImport(district);
    this.stored = new StoredForms(district);
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"PROJECT", "INDICATOR", "ASSESSMENT"})
  @DisplayName("中途被强行终止：最后一行说明还有几张表未处理；重新导入后齐全且只有一份")
  void killedInTheMiddle(Part away) {
    InventedForms forms = InventedForms.of(FORMS);
    AtomicLong killed = new AtomicLong();
    Imported broken =
        imports.of(
            forms,
            null,
            line -> {
              if (line == DONE) {
                district.running().kill(away);
                killed.set(System.nanoTime());
              }
            });
    Duration took = Duration.ofNanos(System.nanoTime() - killed.get());
    endsWith(away, broken);
    assertThat(took).isLessThan(ENDS_WITHIN);
    district.running().startAgain(away);
    comesAgain(forms);
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"PROJECT", "INDICATOR", "ASSESSMENT"})
  @DisplayName("一开始就不在：限时答 503；恢复后重新导入，齐全且只有一份")
  void awayFromTheStart(Part away) {
    InventedForms forms = InventedForms.of(FORMS);
    district.running().kill(away);
    long begun = System.nanoTime();
    Imported refused = imports.of(forms);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ENDS_WITHIN);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.retryAfter()).isNotNull();
    assertThat(refused.last().path("code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(refused.last().path("detail").asText()).contains(away.label());
    district.running().startAgain(away);
    comesAgain(forms);
  }

  @Test
  @DisplayName("中途不再应答：限时结束，同样说明；恢复后重新导入，齐全且只有一份")
  void hangsInTheMiddle() {
    InventedForms forms = InventedForms.of(FORMS);
    AtomicLong paused = new AtomicLong();
    try {
      Imported broken =
          imports.of(
              forms,
              null,
              line -> {
                if (line == DONE) {
                  district.running().pause(Part.INDICATOR);
                  paused.set(System.nanoTime());
                }
              });
      Duration took = Duration.ofNanos(System.nanoTime() - paused.get());
      endsWith(Part.INDICATOR, broken);
      assertThat(took).isLessThan(ENDS_WITHIN_WHEN_HUNG);
    } finally {
      district.running().resume(Part.INDICATOR);
    }
    comesAgain(forms);
  }

  /** Lines of what is done, then one of the form that was not, which counts what is left. */
  private static void endsWith(Part away, Imported broken) {
    assertThat(broken.status()).isEqualTo(200);
    assertThat(broken.lines()).hasSizeBetween(DONE + 1, FORMS);
    int done = broken.lines().size() - 1;
    assertThat(broken.outcomes().subList(0, done)).containsOnly("CREATED");
    JsonNode last = broken.last();
    assertThat(last.path("outcome").asText()).isEqualTo("REFUSED");
    assertThat(last.path("form").asInt()).isEqualTo(done + 1);
    assertThat(last.at("/problem/code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(last.at("/problem/detail").asText())
        .startsWith(away.label() + " 没有应答")
        .contains("还有 " + (FORMS - done) + " 张表");
    assertThat(last.at("/problem/detailEn").asText()).contains((FORMS - done) + " forms");
  }

  /** The same document ends what was begun; a third time there is nothing left to do. */
  private void comesAgain(InventedForms forms) {
    Imported again = imports.of(forms);
    assertThat(again.status()).as(again.toString()).isEqualTo(200);
    assertThat(again.outcomes()).as(again.toString()).hasSize(FORMS).doesNotContain("REFUSED");
    stored.holdOnce(forms);
    assertThat(imports.of(forms).outcomes()).hasSize(FORMS).containsOnly("UNCHANGED");
  }
}
