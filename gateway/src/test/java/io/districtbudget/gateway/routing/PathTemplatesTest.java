package io.districtbudget.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplatesTest {

  private final PathTemplates templates =
      new PathTemplates(
          Set.of(
              "/api/v1/projects",
              "/api/v1/projects:batch",
              "/api/v1/projects/{id}",
              "/api/v1/projects/closed",
              "/api/v1/targets/{id}/{year}/versions/{a}..{b}",
              "/api/v1/targets/{id}/{year}/versions/{n}",
              "/api/v1/forms/books/{year}.{format}"));

  @ParameterizedTest
  @CsvSource({
    "/api/v1/projects, /api/v1/projects",
    "/api/v1/projects:batch, /api/v1/projects:batch",
    "/api/v1/projects/7, /api/v1/projects/{id}",
    "/api/v1/projects/closed, /api/v1/projects/closed",
    "/api/v1/targets/7/2022/versions/1..2, /api/v1/targets/{id}/{year}/versions/{a}..{b}",
    "/api/v1/targets/7/2022/versions/12, /api/v1/targets/{id}/{year}/versions/{n}",
    "/api/v1/forms/books/2022.pdf, /api/v1/forms/books/{year}.{format}",
  })
  void aPathHasTheTemplateThatSaysMost(String path, String template) {
    assertThat(templates.of(path)).contains(template);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/projects/7/more", "/api/v1/projectsX", "/api/v1/projects/", "/"})
  void otherPathsHaveNone(String path) {
    assertThat(templates.of(path)).isEmpty();
  }
}
