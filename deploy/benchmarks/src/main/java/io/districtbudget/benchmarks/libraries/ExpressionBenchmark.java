package io.districtbudget.benchmarks.libraries;

import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.expression.TargetReading;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading one expression, the next of the sample district's each time. */
@State(Scope.Thread)
public class ExpressionBenchmark {

  private final List<String> targets = SampleForms.expressions(indicator -> indicator.target());
  private final List<String> actuals = SampleForms.expressions(indicator -> indicator.actual());
  private int next;

  @Benchmark
  public TargetReading target() {
    return TargetReader.read(targets.get(next++ % targets.size()));
  }

  @Benchmark
  public ActualReading actual() {
    return ActualReader.read(actuals.get(next++ % actuals.size()));
  }
}
