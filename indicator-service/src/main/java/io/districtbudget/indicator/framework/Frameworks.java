package io.districtbudget.indicator.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The frameworks of this installation: the shipped ones, or those of a file of its own. */
@Startup
@ApplicationScoped
public class Frameworks {

  private static final String SHIPPED = "/frameworks/frameworks.json";

  private final List<Framework> all;

  Frameworks(
      ObjectMapper json, @ConfigProperty(name = "district.frameworks-file") Optional<Path> file) {
    try (InputStream data =
        file.isPresent()
            ? Files.newInputStream(file.get())
            : Objects.requireNonNull(Frameworks.class.getResourceAsStream(SHIPPED))) {
      this.all = json.readValue(data, new TypeReference<List<Framework>>() {});
    } catch (IOException cause) {
      throw new UncheckedIOException("frameworks cannot be read", cause);
    }
  }

  /** All frameworks, in the order of the data. */
  public List<Framework> all() {
    return all;
  }

  /** The standard ones before the others, each newest first: whose words a catalogue uses. */
  public List<Framework> newestFirst() {
    return all.stream()
        .sorted(
            Comparator.comparing(Framework::standard).thenComparing(Framework::fromYear).reversed())
        .toList();
  }

  /** A framework that a stored declaration names. */
  public Framework stored(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("framework of a declaration is gone: " + id));
  }

  /**
   * The framework of a fiscal year: the one asked for, else the year's standard.
   *
   * @throws ProblemException 422 FRAMEWORK_UNKNOWN or FRAMEWORK_NOT_APPLICABLE
   */
  public Framework choose(int year, @Nullable String asked) {
    if (asked == null) {
      return all.stream()
          .filter(framework -> framework.standard() && framework.covers(year))
          .findFirst()
          .orElseThrow(
              () ->
                  refusal(
                      "FRAMEWORK_UNKNOWN",
                      LocalText.of(
                          "%d 年没有适用的指标体系。", "There is no framework for fiscal year %d.", year),
                      year));
    }
    Framework framework =
        find(asked)
            .orElseThrow(
                () ->
                    refusal(
                        "FRAMEWORK_UNKNOWN",
                        LocalText.of("没有指标体系 %s。", "There is no framework %s.", asked),
                        asked));
    if (!framework.covers(year)) {
      throw refusal(
          "FRAMEWORK_NOT_APPLICABLE",
          LocalText.of(
              "指标体系 %s 不适用于 %d 年。", "Framework %s does not apply to fiscal year %d.", asked, year),
          asked);
    }
    return framework;
  }

  private Optional<Framework> find(String id) {
    return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  private static ProblemException refusal(String code, LocalText text, Object rejected) {
    return ProblemException.rule(code, text, Violation.of("/framework", code, text, rejected));
  }
}
