package io.districtbudget.benchmarks.speed;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes and their children: what a busy machine cannot falsify. */
final class ProcessorTime {

  private ProcessorTime() {}

  /** Of all that live now, in nanoseconds. */
  static long of(List<Long> pids) {
    return pids.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .mapToLong(p -> p.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }
}
