package io.districtbudget.local;

import io.districtbudget.platform.Ports;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The loopback ports of each part: where it serves, and where it is looked after. */
public final class PartPorts {

  private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

  /** Ports of metrics and health, of those that have them apart. */
  private final Map<Part, Integer> management = new EnumMap<>(Part.class);

  private PartPorts(ToIntFunction<Part> port, ToIntFunction<Part> managementPort) {
    for (var part : Part.values()) {
      ports.put(part, port.applyAsInt(part));
    }
    for (var part : Part.APPLICATIONS) {
      management.put(part, managementPort.applyAsInt(part));
    }
  }

  /** The usual ones. */
  public static PartPorts usual() {
    return new PartPorts(Part::defaultPort, Part::defaultManagementPort);
  }

  /** Consecutive ones, in the order of {@link Part}, then those of metrics and health. */
  public static PartPorts from(int first) {
    return of(place -> first + place);
  }

  /** How many there are. */
  static int count() {
    return Part.values().length + Part.APPLICATIONS.size();
  }

  private static PartPorts of(IntUnaryOperator port) {
    return new PartPorts(
        part -> port.applyAsInt(part.ordinal()),
        part -> port.applyAsInt(Part.values().length + Part.APPLICATIONS.indexOf(part)));
  }

  /** Ones that are free at this moment, for tests. */
  public static PartPorts free() {
    var free = Ports.free(count());
    return of(free::get);
  }

  /** The same with others for one part, where a copy of it runs. */
  PartPorts with(Part moved, int port, int managementPort) {
    return new PartPorts(
        part -> part == moved ? port : of(part),
        part -> part == moved ? managementPort : management(part));
  }

  public int of(Part part) {
    return Objects.requireNonNull(ports.get(part));
  }

  /** Where a service or the gateway tells its metrics and health. */
  public int management(Part part) {
    return Objects.requireNonNull(management.get(part));
  }

  /** Those of the parts whose port somebody else listens on. */
  List<Part> taken(List<Part> parts) {
    return parts.stream().filter(part -> !all(part).allMatch(Ports::isFree)).toList();
  }

  private IntStream all(Part part) {
    var second = management.get(part);
    return second == null ? IntStream.of(of(part)) : IntStream.of(of(part), second);
  }

  String url(Part part) {
    return "http://127.0.0.1:" + of(part);
  }

  @Override
  public String toString() {
    return ports + " " + management;
  }
}
