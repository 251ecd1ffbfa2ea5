package io.districtbudget.indicator.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The frameworks of the caller's division: its own, and those of the installation (shipped, or of a
 * file of its own) that are for its region. An own one takes the place of one with the same id, and
 * goes before it when the year's standard one is sought; so does one for the region.
 */
@Startup
@ApplicationScoped
public class Frameworks {

  private static final String SHIPPED = "/frameworks/frameworks.json";

  private final List<Framework> installed;
  private final EnteredFrameworks own;
  private final CurrentDivision division;

  Frameworks(
      ObjectMapper json,
      @ConfigProperty(name = "district.frameworks-file") Optional<Path> file,
      EnteredFrameworks own,
      CurrentDivision division) {
    this.own = own;
    this.division = division;
    try (InputStream data =
        file.isPresent()
            ? Files.newInputStream(file.get())
            : Objects.requireNonNull(Frameworks.class.getResourceAsStream(SHIPPED))) {
      this.installed = json.readValue(data, new TypeReference<List<Framework>>() {});
    } catch (IOException cause) {
      throw new UncheckedIOException("frameworks cannot be read", cause);
    }
    for (Framework framework : installed) {
      List<Violation> violations = FrameworkRules.check(framework, List.of());
      if (!violations.isEmpty()) {
        throw new IllegalStateException("framework " + framework.id() + ": " + violations);
      }
    }
  }

  /** All frameworks of the division: the installed ones in the order of the data, then its own. */
  public List<Framework> all() {
    List<Framework> entered = own.contents();
    Map<String, Framework> all = new LinkedHashMap<>();
    installed.stream()
        .filter(framework -> framework.isFor(division.code()))
        .forEach(framework -> all.merge(framework.id(), framework, Frameworks::nearer));
    entered.forEach(framework -> all.put(framework.id(), framework));
    return List.copyOf(all.values());
  }

  /** The year's standard one: the division's own, else its region's, else everybody's. */
  private Optional<Framework> standard(int year) {
    List<String> entered = own.contents().stream().map(Framework::id).toList();
    return all().stream()
        .filter(framework -> framework.standard() && framework.covers(year))
        .min(
            Comparator.comparing((Framework f) -> !entered.contains(f.id()))
                .thenComparing(f -> f.regions() == null));
  }

  private static Framework nearer(Framework one, Framework other) {
    return one.regions() == null ? other : one;
  }

  /** The standard ones before the others, each newest first: whose words a catalogue uses. */
  public List<Framework> newestFirst() {
    return all().stream()
        .sorted(
            Comparator.comparing(Framework::standard).thenComparing(Framework::fromYear).reversed())
        .toList();
  }

  /** The framework; 404 FRAMEWORK_UNKNOWN when the division has none of the id. */
  Framework require(String id) {
    return find(id).orElseThrow(() -> FrameworkRefusal.FRAMEWORK_UNKNOWN.problem(Map.of("id", id)));
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
      return standard(year)
          .orElseThrow(() -> FrameworkRefusal.YEAR_WITHOUT_FRAMEWORK.problemAt("/framework", year));
    }
    Framework framework = known(asked);
    if (!framework.covers(year)) {
      throw FrameworkRefusal.FRAMEWORK_NOT_APPLICABLE.problemAt(
          "/framework", asked, Map.of("year", year));
    }
    return framework;
  }

  /**
   * The framework that a published form was made by, which its labels tell whatever its year.
   *
   * @throws ProblemException 422 FRAMEWORK_UNKNOWN
   */
  public Framework printed(int year, @Nullable String asked) {
    return asked == null ? choose(year, null) : known(asked);
  }

  private Framework known(String asked) {
    return find(asked)
        .orElseThrow(() -> FrameworkRefusal.FRAMEWORK_ASKED_UNKNOWN.problemAt("/framework", asked));
  }

  /** The framework of the id, if the division has one. */
  Optional<Framework> find(String id) {
    return all().stream().filter(framework -> framework.id().equals(id)).findFirst();
  }
}
