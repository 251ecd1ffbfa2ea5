package io.districtbudget.project;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.RightsWalk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Nobody gets more than is theirs: every operation, role and kind of account")
class RightsWalkTest extends RightsWalk<ProjectFixture> {

  @Override
  protected ProjectFixture aDistrict() {
    return ProjectFixture.inFreshDivision();
  }

  @Override
  protected Map<String, Function<ProjectFixture, Call>> writes() {
    return Writes.ALL;
  }

  @Override
  protected List<String> words() {
    return List.of("测试局", "测试中心", "100.00");
  }

  @Override
  protected Function<String, Map<String, String>> things(ProjectFixture district) {
    String project = district.aProject().withBudget(2022, "100.00");
    return operation ->
        Map.of("id", project, "code", operation.contains("/units") ? "901001" : "901");
  }

  @Override
  protected String rules() {
    return """
    OWN GET /api/v1/departments unit,department,finance,treasury,auditor,admin
    DIVISION POST /api/v1/departments finance,admin
    DIVISION POST /api/v1/departments:batch
    OWN GET /api/v1/departments/{code} unit,department,finance,treasury,auditor,admin
    OWN PATCH /api/v1/departments/{code} finance,admin
    OWN GET /api/v1/departments/{code}/history unit,department,finance,auditor,admin
    OWN GET /api/v1/units unit,department,finance,treasury,auditor,admin
    OWN POST /api/v1/units finance,admin
    OWN POST /api/v1/units:batch
    OWN GET /api/v1/units/{code} unit,department,finance,treasury,auditor,admin
    OWN PATCH /api/v1/units/{code} finance,admin
    OWN GET /api/v1/units/{code}/history unit,department,finance,auditor,admin
    OWN POST /api/v1/units/{code}/moves
    OWN GET /api/v1/projects
    OWN POST /api/v1/projects
    OWN POST /api/v1/projects:batch
    OWN POST /api/v1/project-takeovers
    OWN GET /api/v1/projects/{id}
    OWN PATCH /api/v1/projects/{id}
    OWN POST /api/v1/projects/{id}/cancellation
    OWN POST /api/v1/projects/{id}/moves
    OWN GET /api/v1/projects/{id}/history
    OWN PUT /api/v1/projects/{id}/descriptions/{year}
    OWN GET /api/v1/projects/{id}/descriptions/{year}
    OWN PUT /api/v1/projects/{id}/budgets/{year}
    OWN GET /api/v1/projects/{id}/budgets/{year}
    OWN GET /api/v1/projects/{id}/budgets/{year}/entries
    OWN GET /api/v1/projects/{id}/budgets/{year}/entries/verification
    OWN POST /api/v1/projects/{id}/budgets/{year}/adjustments
    OWN POST /api/v1/projects/{id}/budgets/{year}/executions
    OWN POST /api/v1/projects/{id}/budgets/{year}/reversals
    OWN POST /api/v1/projects/{id}/budgets/{year}/carry-over
    OWN GET /api/v1/budget-balances
    OWN POST /api/v1/budgets:batch
    OWN POST /api/v1/budget-entries:batch
    OWN POST /api/v1/budget-transfers
    DIVISION GET /api/v1/ledger-verifications
    NONE GET /api/v1/fiscal-years/{year}/closing
    DIVISION POST /api/v1/fiscal-years/{year}/closing
    DIVISION POST /api/v1/fiscal-years/{year}/reopening
    OWN GET /api/v1/department-budgets
    OWN PUT /api/v1/department-budgets/{department}/{year}
    OWN GET /api/v1/department-budgets/{department}/{year}
    OWN GET /api/v1/department-budgets/{department}/{year}/versions
    OWN GET /api/v1/department-budgets/{department}/{year}/versions/{number}
    OWN GET /api/v1/department-budgets/{department}/{year}/reconciliation
    OWN GET /api/v1/unit-budgets
    OWN PUT /api/v1/unit-budgets/{unit}/{year}
    OWN GET /api/v1/unit-budgets/{unit}/{year}
    OWN GET /api/v1/unit-budgets/{unit}/{year}/versions
    OWN GET /api/v1/unit-budgets/{unit}/{year}/versions/{number}
    OWN GET /api/v1/unit-budgets/{unit}/{year}/reconciliation
    DIVISION GET /api/v1/treasury-refusals
    DIVISION GET /api/v1/treasury-refusals/unassigned
    DIVISION POST /api/v1/treasury-refusals/unassigned/{id}/dismissal
    DIVISION POST /api/v1/treasury-refusals/{id}/retry
    DIVISION POST /api/v1/treasury-refusals/{id}/dismissal
    """;
  }
}
