package io.districtbudget.project;

import io.districtbudget.support.testing.HeldDocument;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("The OpenAPI document of project-service")
class OpenApiDocumentTest extends HeldDocument {}
