package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.historical.HistoricalResponse;
import io.districtbudget.support.http.ExpectedVersion;
import jakarta.ws.rs.core.Response;

/** Answers with status and entity tag. */
final class Answers {
  private Answers() {}

  static Response of(Assessment assessment) {
    return body(Response.Status.OK, assessment);
  }

  static Response created(Assessment assessment) {
    return body(Response.Status.CREATED, assessment);
  }

  static Response of(HistoricalResponse taken) {
    boolean created = taken.outcome() == HistoricalResponse.Outcome.CREATED;
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .entity(taken)
        .build();
  }

  private static Response body(Response.Status status, Assessment assessment) {
    return Response.status(status)
        .entity(AssessmentResponse.from(assessment))
        .header("ETag", ExpectedVersion.etag(assessment.version()))
        .build();
  }
}
