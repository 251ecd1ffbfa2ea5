package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.project.ProjectFixture;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requests about the department budget of a fixture's district. */
public record BudgetRequests(ProjectFixture district) {

  static final String PATH = "/api/v1/department-budgets/901/2021";

  /** A fresh division, whose department is 901. */
  static BudgetRequests inFreshDistrict() {
    return new BudgetRequests(ProjectFixture.inFreshDivision());
  }

  /** The content that a text describes, as JSON. */
  public static ObjectNode content(String text) {
    return new ObjectMapper().valueToTree(PrintedBudget.of(text));
  }

  ValidatableResponse first(ObjectNode content) {
    return put(first(), content, PATH);
  }

  ValidatableResponse next(String etag, ObjectNode content) {
    return put(district.finance().header("If-Match", etag), content, PATH);
  }

  RequestSpecification first() {
    return district.finance().header("If-None-Match", "*");
  }

  static ValidatableResponse put(RequestSpecification caller, ObjectNode content, String path) {
    return caller.body(content.toString()).put(path).then();
  }

  ValidatableResponse get(String path) {
    return district.finance().get(path).then();
  }

  /** Registers a project with its year-start budget of 2021. */
  void register(String name, String yearStart) {
    String id =
        district
            .post("finance", "/projects", Map.of("name", name, "unitCode", ProjectFixture.UNIT))
            .statusCode(201)
            .extract()
            .path("id");
    new ProjectFixture.NewProject(district, id).withBudget(2021, yearStart);
  }
}
