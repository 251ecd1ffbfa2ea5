package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.scoring.ruleset.Grade;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of assessments; what is absent does not filter. */
public class AssessmentQuery extends PageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("project")
  public @Nullable UUID project;

  @QueryParam("status")
  public @Nullable Status status;

  /** The grade that counts, after reviews. */
  @QueryParam("grade")
  public @Nullable Grade grade;

  /** Only those that are still being filled after their deadline, or only the others. */
  @QueryParam("overdue")
  public @Nullable Boolean overdue;

  /** One page of what the caller may see, newest year first. */
  List<Assessment> read(EntityManager entities, Caller caller, LocalDate today) {
    StringBuilder jpql = new StringBuilder("from Assessment a where 1 = 1");
    Map<String, Object> values = new HashMap<>();
    equal(jpql, values, "departmentCode", "ownDepartment", caller.department().orElse(null));
    equal(jpql, values, "unitCode", "ownUnit", caller.unit().orElse(null));
    equal(jpql, values, "year", "year", year);
    equal(jpql, values, "departmentCode", "department", department);
    equal(jpql, values, "projectId", "project", project);
    equal(jpql, values, "status", "status", status);
    equal(jpql, values, "finalGrade", "grade", grade);
    if (overdue != null) {
      jpql.append(overdue ? " and " : " and not ")
          .append("(a.status in (:filling) and a.deadline is not null and a.deadline < :today)");
      values.put("filling", List.of(Status.OPEN, Status.RETURNED));
      values.put("today", today);
    }
    List<String> position = position(2);
    if (!position.isEmpty()) {
      jpql.append(" and (a.year < :afterYear or a.year = :afterYear and a.id > :afterId)");
      values.put("afterYear", Integer.valueOf(position.get(0)));
      values.put("afterId", UUID.fromString(position.get(1)));
    }
    TypedQuery<Assessment> query =
        entities
            .createQuery(jpql + " order by a.year desc, a.id", Assessment.class)
            .setMaxResults(limit + 1);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  private static void equal(
      StringBuilder jpql,
      Map<String, Object> values,
      String field,
      String parameter,
      @Nullable Object value) {
    if (value != null) {
      jpql.append(" and a.").append(field).append(" = :").append(parameter);
      values.put(parameter, value);
    }
  }
}
