package io.districtbudget.support.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.districtbudget.support.http.Seen;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules of how code is written that no review should have to look for. */
public final class Guards {

  /** By name: a service without a database has neither. */
  static final String IDEMPOTENT = "io.districtbudget.support.idempotency.Idempotent";

  static final String BATCH = "io.districtbudget.support.batch.BatchRequest";

  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private Guards() {}

  /** The main classes below a package. */
  public static JavaClasses mainClasses(String root) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(root);
  }

  /**
   * Every rule that holds in every service, for the service's main classes.
   *
   * @param readings POST methods that change nothing, as {@code ScoreResource.score}: they need no
   *     {@code @Idempotent}
   */
  public static void checkAll(String root, String... readings) {
    JavaClasses main = mainClasses(root);
    rules(root, readings).forEach(rule -> rule.allowEmptyShould(true).check(main));
  }

  static List<ArchRule> rules(String root, String... readings) {
    return List.of(
        endpointsHaveRoles(),
        answersNameTheirType(),
        postsAreIdempotent(Set.of(readings)),
        featuresAreAcyclic(root),
        noFloatingPoint(),
        timeFromAClock());
  }

  static ArchRule endpointsHaveRoles() {
    return methods()
        .that(answerRequests())
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class);
  }

  /** Without it an answer is written as whatever the caller accepts, by {@code toString()}. */
  static ArchRule answersNameTheirType() {
    return methods()
        .that(answerRequests())
        .should()
        .beAnnotatedWith(Produces.class)
        .orShould()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(Produces.class);
  }

  private static DescribedPredicate<JavaMethod> answerRequests() {
    return new DescribedPredicate<>("answer an HTTP request") {
      @Override
      public boolean test(JavaMethod method) {
        // Interfaces are clients: what they call has its roles elsewhere.
        return !method.getOwner().isInterface()
            && method.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
      }
    };
  }

  /**
   * Who changes the state of something says which state it has seen: a new act cannot forget it.
   * Batches carry an entity tag in each line.
   *
   * @param makes POST methods that only make something new or change nothing, as {@code
   *     ProjectResource.register}
   */
  public static ArchRule actsNameWhatWasSeen(Set<String> makes) {
    return methods()
        .that()
        .areAnnotatedWith(POST.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should(
            new ArchCondition<JavaMethod>("take the If-Match of what was seen") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                String name = method.getOwner().getSimpleName() + "." + method.getName();
                boolean says =
                    method.getRawParameterTypes().stream()
                        .anyMatch(
                            parameter ->
                                parameter.isEquivalentTo(Seen.class)
                                    || parameter.getName().equals(BATCH));
                if (says == makes.contains(name)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method,
                          name
                              + (says
                                  ? " takes a Seen and is listed as needing none"
                                  : " is a POST without a Seen")));
                }
              }
            });
  }

  /**
   * Whoever posts may send it again: nobody forgets it for a new POST. Batches keep an answer for
   * each of their lines.
   */
  static ArchRule postsAreIdempotent(Set<String> readings) {
    return methods()
        .that()
        .areAnnotatedWith(POST.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should(
            new ArchCondition<JavaMethod>("honour the Idempotency-Key") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                String name = method.getOwner().getSimpleName() + "." + method.getName();
                boolean batch =
                    method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(BATCH));
                if (!readings.contains(name)
                    && !batch
                    && !method.isAnnotatedWith(IDEMPOTENT)
                    && !handsOver(method)
                    && !method.getOwner().isAnnotatedWith(IDEMPOTENT)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method, name + " is a POST without @Idempotent"));
                }
              }
            });
  }

  /** What must happen outside of the transaction comes before the method that has it. */
  private static boolean handsOver(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTarget()
                    .resolveMember()
                    .filter(target -> target.isAnnotatedWith(IDEMPOTENT))
                    .isPresent());
  }

  static ArchRule featuresAreAcyclic(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  static ArchRule noFloatingPoint() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("use no double and no float") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                        type.getFields().stream().map(field -> field.getRawType().getName()),
                        type.getMethods().stream()
                            .flatMap(
                                method ->
                                    Stream.concat(
                                        Stream.of(method.getRawReturnType()),
                                        method.getRawParameterTypes().stream()))
                            .map(JavaClass::getName))
                    .filter(
                        Set.of("double", "float", "java.lang.Double", "java.lang.Float")::contains)
                    .forEach(
                        found ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    type, type.getName() + " uses " + found)));
              }
            });
  }

  static ArchRule timeFromAClock() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("take the time from an injected clock") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                    .filter(Guards::readsTheTimeByItself)
                    .forEach(
                        call ->
                            events.add(SimpleConditionEvent.violated(type, call.getDescription())));
              }
            });
  }

  private static boolean readsTheTimeByItself(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean bareNow =
        CLOCKS.contains(owner)
            && call.getTarget().getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    return bareNow
        || (owner.equals("java.lang.System")
            && call.getTarget().getName().equals("currentTimeMillis"));
  }
}
