package io.districtbudget.e2e;

import static io.districtbudget.e2e.InventedForms.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;

/** What the district holds of a document's forms: everything, and once. */
public final class StoredForms {

  private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(60);

  private final District district;

  public StoredForms(District district) {
    this.district = district;
  }

  /** Of each form: project, ledger, targets and published assessment; and the books agree. */
  public void holdOnce(InventedForms forms) {
    List<String> units = items("/api/v1/units?name=" + forms.unit() + "中心", "code");
    assertThat(units).hasSize(1);
    assertThat(items("/api/v1/departments?name=" + forms.unit() + "局", "code")).hasSize(1);
    assertThat(items("/api/v1/projects?limit=100&unit=" + units.get(0), "name"))
        .containsExactlyInAnyOrderElementsOf(forms.projects());
    for (String id : items("/api/v1/projects?limit=100&unit=" + units.get(0), "id")) {
      ledger(id);
      JsonPath targets = get("/api/v1/targets/" + id + "/" + YEAR);
      assertThat(targets.getString("state")).isEqualTo("APPROVED");
      assertThat(targets.getInt("version")).isEqualTo(1);
      assertThat(targets.getList("indicators")).hasSize(InventedForms.INDICATORS);
      assertThat(items("/api/v1/assessments?year=" + YEAR + "&project=" + id, "status"))
          .containsExactly("PUBLISHED");
    }
    Eventually.within(CATCHES_UP_WITHIN, this::nothingDiffers);
  }

  private void ledger(String id) {
    String account = "/api/v1/projects/" + id + "/budgets/" + YEAR;
    assertThat(items(account + "/entries", "kind"))
        .containsExactly("APPROVAL", "ADJUSTMENT", "EXECUTION");
    JsonPath balances = get(account);
    assertThat(balances.getString("yearStart")).isEqualTo(InventedForms.YEAR_START);
    assertThat(balances.getString("fullYear")).isEqualTo(InventedForms.FULL_YEAR);
    assertThat(balances.getString("executed")).isEqualTo(InventedForms.EXECUTED);
  }

  private void nothingDiffers() {
    JsonPath reconciliation = get("/api/v1/reconciliation?year=" + YEAR);
    assertThat(reconciliation.getInt("lag")).isZero();
    assertThat(reconciliation.getList("differences")).isEmpty();
    assertThat(get("/api/v1/ledger-verifications?year=" + YEAR).getBoolean("intact")).isTrue();
  }

  private List<String> items(String path, String field) {
    return get(path).getList("items." + field);
  }

  private JsonPath get(String path) {
    return district.as("finance").get(path).then().statusCode(200).extract().jsonPath();
  }
}
