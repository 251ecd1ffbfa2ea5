package io.districtbudget.local;

import io.districtbudget.platform.Ports;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** The loopback port of each part. */
public final class PartPorts {

  private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

  private PartPorts(ToIntFunction<Part> port) {
    for (var part : Part.values()) {
      ports.put(part, port.applyAsInt(part));
    }
  }

  /** The usual ones. */
  public static PartPorts usual() {
    return new PartPorts(Part::defaultPort);
  }

  /** Consecutive ones, in the order of {@link Part}. */
  public static PartPorts from(int first) {
    return new PartPorts(part -> first + part.ordinal());
  }

  /** Ones that are free at this moment, for tests. */
  public static PartPorts free() {
    var free = Ports.free(Part.values().length);
    return new PartPorts(part -> free.get(part.ordinal()));
  }

  public int of(Part part) {
    return Objects.requireNonNull(ports.get(part));
  }

  /** Those of the parts whose port somebody else listens on. */
  List<Part> taken(List<Part> parts) {
    return parts.stream().filter(part -> !Ports.isFree(of(part))).toList();
  }

  String url(Part part) {
    return "http://127.0.0.1:" + of(part);
  }

  @Override
  public String toString() {
    return Arrays.toString(ports.values().toArray());
  }
}
