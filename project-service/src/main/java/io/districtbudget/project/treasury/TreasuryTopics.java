package io.districtbudget.project.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The topics of entries, and whose they are: a treasury need not know 行政区划代码. */
@ApplicationScoped
class TreasuryTopics {

  private static final Pattern PAIR = Pattern.compile("([^=]+)=([0-9]{6})");

  private final List<String> names;
  private final Map<String, String> divisions = new HashMap<>();

  TreasuryTopics(
      @ConfigProperty(name = "district.treasury.topics") List<String> names,
      @ConfigProperty(name = "district.treasury.divisions") Optional<List<String>> divisions) {
    this.names = names;
    for (String pair : divisions.orElse(List.of())) {
      var parts = PAIR.matcher(pair.strip());
      if (!parts.matches() || !names.contains(parts.group(1))) {
        throw new IllegalStateException(
            "TREASURY_DIVISIONS names a topic of TREASURY_TOPICS and its division,"
                + " such as treasury.entries=310112, not: "
                + pair);
      }
      this.divisions.put(parts.group(1), parts.group(2));
    }
  }

  List<String> names() {
    return names;
  }

  /** The division that a topic belongs to, or null when its records say it themselves. */
  @Nullable String division(String topic) {
    return divisions.get(topic);
  }
}
