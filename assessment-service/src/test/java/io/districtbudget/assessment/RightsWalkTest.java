package io.districtbudget.assessment;

import io.districtbudget.support.testing.Call;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.RightsWalk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Nobody gets more than is theirs: every operation, role and kind of account")
class RightsWalkTest extends RightsWalk<DistrictFixture> {

  @Override
  protected DistrictFixture aDistrict() {
    return DistrictFixture.inFreshDivision();
  }

  @Override
  protected Map<String, Function<DistrictFixture, Call>> writes() {
    Map<String, Function<DistrictFixture, Call>> all = new TreeMap<>(Writes.ALL);
    all.putAll(Edits.ALL);
    return all;
  }

  @Override
  protected List<String> words() {
    return List.of("独有清淤", "100000.00");
  }

  @Override
  protected Function<String, Map<String, String>> things(DistrictFixture district) {
    String project = district.aProjectReadyToAssess("独有清淤");
    String assessment = district.submitted(project);
    String none = UUID.randomUUID().toString();
    return operation ->
        Map.of(
            "projectId",
            project,
            "assessmentId",
            assessment,
            "id",
            operation.contains("/assessments/{id}") ? assessment : none,
            "year",
            "2024",
            "code",
            operation.contains("/units/{code}") ? "901001" : "901");
  }

  @Override
  protected String rules() {
    return """
    OWN GET /api/v1/me
    OWN POST /api/v1/deadline-extensions
    DIVISION GET /api/v1/actors
    OWN GET /api/v1/work
    OWN GET /api/v1/changes
    NONE GET /api/v1/preferences
    NONE PUT /api/v1/preferences
    DIVISION GET /api/v1/sections
    DIVISION PUT /api/v1/sections
    NONE GET /api/v1/rule-sets
    NONE GET /api/v1/rule-sets/{id}
    DIVISION PUT /api/v1/rule-sets/{id}
    OWN POST /api/v1/rule-sets/comparisons
    NONE POST /api/v1/scores
    OWN PUT /api/v1/department-forms/{department}/{year}/targets
    OWN PUT /api/v1/department-forms/{department}/{year}/self-assessment
    OWN GET /api/v1/department-forms/{department}/{year}/targets
    OWN GET /api/v1/department-forms/{department}/{year}/self-assessment
    OWN POST /api/v1/assessments
    OWN GET /api/v1/assessments
    OWN POST /api/v1/assessments/openings
    OWN POST /api/v1/assessments:batch
    OWN GET /api/v1/assessments/{id}
    OWN PUT /api/v1/assessments/{id}/results
    OWN GET /api/v1/assessments/{id}/score
    OWN GET /api/v1/assessments/{id}/findings
    OWN GET /api/v1/assessments/{id}/history
    OWN GET /api/v1/assessments/{id}/publications
    OWN GET /api/v1/assessments/{id}/reminders
    OWN POST /api/v1/assessments/{id}/submission
    OWN POST /api/v1/assessments/{id}/return
    OWN POST /api/v1/assessments/{id}/department-review
    OWN POST /api/v1/assessments/{id}/recheck
    OWN POST /api/v1/assessments/{id}/publication
    OWN POST /api/v1/assessments/{id}/correction
    OWN POST /api/v1/assessments/{assessmentId}/evidence
    OWN GET /api/v1/assessments/{assessmentId}/evidence
    OWN GET /api/v1/assessments/{assessmentId}/evidence/{id}
    OWN DELETE /api/v1/assessments/{assessmentId}/evidence/{id}
    DIVISION POST /api/v1/rechecks/samples
    DIVISION GET /api/v1/rechecks/samples
    DIVISION GET /api/v1/rechecks/samples/{year}/{seed}
    DIVISION POST /api/v1/rechecks/assignments
    DIVISION GET /api/v1/rechecks/assignments
    OWN GET /api/v1/rechecks/credibility
    OWN GET /api/v1/monitorings
    OWN POST /api/v1/monitorings/openings
    OWN GET /api/v1/monitorings/departments
    OWN GET /api/v1/monitorings/{projectId}/{year}/{month}
    OWN PUT /api/v1/monitorings/{projectId}/{year}/{month}
    OWN POST /api/v1/monitorings/{projectId}/{year}/{month}/submission
    OWN POST /api/v1/monitorings/{projectId}/{year}/{month}/return
    OWN POST /api/v1/monitorings/{projectId}/{year}/{month}/rectifications
    OWN GET /api/v1/monitorings/{projectId}/{year}/{month}/history
    OWN GET /api/v1/monitorings/{projectId}/{year}/{month}/reminders
    OWN GET /api/v1/rectifications
    OWN GET /api/v1/rectifications/{id}
    OWN GET /api/v1/rectifications/{id}/history
    OWN GET /api/v1/rectifications/{id}/reminders
    OWN POST /api/v1/rectifications/{id}/answer
    OWN POST /api/v1/rectifications/{id}/closure
    OWN POST /api/v1/rectifications/{id}/return
    OWN GET /api/v1/findings
    OWN GET /api/v1/findings/{id}
    OWN GET /api/v1/findings/counts
    OWN POST /api/v1/findings/{id}/acceptance
    OWN POST /api/v1/findings/{id}/reopening
    OWN GET /api/v1/budget-proposals
    OWN GET /api/v1/budget-proposals/departments
    OWN GET /api/v1/dashboards/{year}
    OWN GET /api/v1/dashboards/{year}/departments
    OWN GET /api/v1/dashboards/{year}/departments/{code}
    OWN GET /api/v1/dashboards/{year}/departments/{code}/units
    OWN GET /api/v1/dashboards/{year}/units/{code}
    OWN GET /api/v1/dashboards/{year}/projects
    OWN GET /api/v1/dashboards/{year}/projects/{projectId}
    OWN GET /api/v1/dashboards/{year}/months
    OWN GET /api/v1/dashboards/{year}/trend
    OWN GET /api/v1/dashboards/{year}/alerts
    OWN GET /api/v1/dashboards/{year}/ranking
    OWN GET /api/v1/dashboards/{year}/deviations
    DIVISION GET /api/v1/figure-comparisons
    DIVISION POST /api/v1/figure-recounts
    NONE GET /api/v1/reconciliation
    """;
  }
}
