package io.districtbudget.support.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.LateBoundSpanProcessor;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Where no collector is named traces go on and nothing is sent")
class TracesKeptTest {

  @Inject OpenTelemetry telemetry;
  @Inject LateBoundSpanProcessor exporter;

  @Test
  @DisplayName("spans have identifiers, the exporter is a placeholder")
  void kept() {
    Span span = telemetry.getTracer("test").spanBuilder("work").startSpan();
    assertThat(span.getSpanContext().isValid()).isTrue();
    span.end();
    assertThat(exporter).isSameAs(RemoveableLateBoundSpanProcessor.INSTANCE);
  }
}
