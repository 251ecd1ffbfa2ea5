package io.districtbudget.support.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service refuses, as the enums of its features list it: held against how it is written, the
 * codes that its document names, and the table in docs/refusals.md, which {@code
 * -Drefusals.write=true} writes again.
 */
public final class ListedRefusals {

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final String DOCUMENT = "docs/refusals.md";

  private final String service;
  private final String root;
  private final Set<String> again;
  private final List<Refusal> all;

  /**
   * @param service its module, as {@code project-service}
   * @param root package below which its features are
   * @param again methods that repeat what was refused before, as {@code EntryReading.again}
   */
  public ListedRefusals(String service, String root, String... again) {
    this.service = service;
    this.root = root;
    this.again = Set.of(again);
    this.all = listed(root);
  }

  private static List<Refusal> listed(String root) {
    return Guards.mainClasses(root).stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
        .filter(type -> !type.isAnonymousClass())
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(Refusal.class::cast)
        .toList();
  }

  /** Every check. */
  public void check() {
    assertThat(all).as("refusals of " + root).isNotEmpty();
    nothingIsRefusedBeside(again).check(Guards.mainClasses(root));
    all.forEach(ListedRefusals::isWellSaid);
    agreesWithTheDocument();
    isWritten();
  }

  /** Features make problems and violations of their enum's constants, and by no other way. */
  static ArchRule nothingIsRefusedBeside(Set<String> again) {
    return noClasses()
        .should()
        .callCodeUnitWhere(
            new DescribedPredicate<JavaCall<?>>("makes a problem or violation of no Refusal") {
              @Override
              public boolean test(JavaCall<?> call) {
                JavaClass owner = call.getTargetOwner();
                String name = call.getTarget().getName();
                String by =
                    call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName();
                return !again.contains(by)
                    && (owner.isEquivalentTo(ProblemException.class)
                            && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(LocalText.class))
                        || owner.isEquivalentTo(Violation.class) && name.equals("of"));
              }
            });
  }

  /** Both sentences name the same values, each in its language, and end as sentences do. */
  static void isWellSaid(Refusal refusal) {
    LocalText sentence = refusal.wording().sentence();
    assertThat(names(sentence.en()))
        .as("values that %s names in Chinese and in English", refusal)
        .isSubsetOf(names(sentence.zh()));
    assertThat(sentence.zh()).as(refusal.name()).containsPattern(CHINESE).containsPattern("[。}]$");
    assertThat(sentence.en())
        .as(refusal.name())
        .doesNotContainPattern(CHINESE)
        .containsPattern("[.}]$");
  }

  private static Set<String> names(String sentence) {
    return NAME.matcher(sentence)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A code is answered with the status that is listed for it, or as one of several violations. */
  private void agreesWithTheDocument() {
    Map<String, Set<Integer>> statuses = new HashMap<>();
    all.forEach(
        refusal ->
            statuses
                .computeIfAbsent(refusal.code(), code -> new TreeSet<>())
                .add(refusal.wording().status()));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operation : recorded().properties()) {
      for (Map.Entry<String, JsonNode> answer : operation.getValue().properties()) {
        for (JsonNode code : answer.getValue()) {
          Set<Integer> listed = statuses.getOrDefault(code.asText(), Set.of());
          if (!listed.isEmpty() && !listed.contains(Integer.parseInt(answer.getKey()))) {
            wrong.add(operation.getKey() + " " + answer.getKey() + " " + code.asText());
          }
        }
      }
    }
    assertThat(wrong).as("answers whose status no enum lists for their code").isEmpty();
  }

  private JsonNode recorded() {
    try {
      return new ObjectMapper()
          .readTree(above(service).resolve(service).resolve(RecordedProblems.FILE).toFile())
          .path("codes");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void isWritten() {
    Path document = above(DOCUMENT).resolve(DOCUMENT);
    try {
      String text = Files.readString(document);
      Matcher block =
          Pattern.compile("<!-- refusals: " + service + " -->\n(.*?)<!-- end -->", Pattern.DOTALL)
              .matcher(text);
      assertThat(block.find()).as("block %s of %s", service, DOCUMENT).isTrue();
      if (Boolean.getBoolean("refusals.write")) {
        Files.writeString(
            document, new StringBuilder(text).replace(block.start(1), block.end(1), table()));
      } else {
        assertThat(block.group(1))
            .as("%s lists %s; write it again by -Drefusals.write=true", DOCUMENT, service)
            .isEqualTo(table());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private String table() {
    return "\n| feature | code | status | 中文 | English |\n|---|---|---|---|---|\n"
        + all.stream().map(this::row).collect(Collectors.joining())
        + "\n";
  }

  private String row(Refusal refusal) {
    LocalText sentence = refusal.wording().sentence();
    return "| %s | `%s` | %d | %s | %s |\n"
        .formatted(
            refusal.getClass().getPackageName().substring(root.length() + 1),
            refusal.code(),
            refusal.wording().status(),
            sentence.zh(),
            sentence.en());
  }

  private static Path above(String sought) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(sought))) {
      folder = Objects.requireNonNull(folder.getParent(), sought + " is nowhere above");
    }
    return folder;
  }
}
