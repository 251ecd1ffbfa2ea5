package io.districtbudget.form.importing;

import io.districtbudget.support.testing.HeldDocument;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("The OpenAPI document of form-service")
class OpenApiDocumentTest extends HeldDocument {}
