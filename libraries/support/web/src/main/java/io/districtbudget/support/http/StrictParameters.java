package io.districtbudget.support.http;

import io.districtbudget.support.problem.Constraints;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters of path and query that the resource does not know or that are none of their
 * type's values, all at once and before anything waits: a typo must not widen a query.
 */
public class StrictParameters {

  private static final String UNKNOWN = "PARAMETER_UNKNOWN";
  private static final String INVALID = "PARAMETER_INVALID";
  private static final String REPEATED = "PARAMETER_REPEATED";

  private final Map<Method, List<KnownParameter>> known = new ConcurrentHashMap<>();

  /** Behind the question who calls, before the filter that waits for a token. */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
  public void refuse(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    List<KnownParameter> all = known.computeIfAbsent(method, KnownParameter::of);
    List<Violation> violations = unknown(request.getUriInfo(), all);
    all.forEach(parameter -> check(parameter, request.getUriInfo(), violations));
    if (!violations.isEmpty()) {
      throw refusal(violations);
    }
  }

  private static List<Violation> unknown(UriInfo uri, List<KnownParameter> all) {
    List<Violation> violations = new ArrayList<>();
    if (uri.getQueryParameters().isEmpty()) {
      return violations;
    }
    TreeSet<String> allowed =
        all.stream()
            .filter(KnownParameter::inQuery)
            .map(KnownParameter::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : new TreeSet<>(uri.getQueryParameters().keySet())) {
      if (!allowed.contains(name)) {
        LocalText text =
            allowed.isEmpty()
                ? LocalText.of(
                    "没有查询参数 %s，此处不接受查询参数。", "There is no query parameter %s here, nor any.", name)
                : LocalText.of(
                    "没有查询参数 %s，可用：%s。",
                    "There is no query parameter %s; known: %s.", name, allowed);
        violations.add(Violation.of("/" + name, UNKNOWN, text, name));
      }
    }
    return violations;
  }

  private static void check(KnownParameter parameter, UriInfo uri, List<Violation> violations) {
    List<String> values =
        (parameter.inQuery() ? uri.getQueryParameters() : uri.getPathParameters())
            .getOrDefault(parameter.name(), List.of());
    if (values.isEmpty()) {
      if (!parameter.hasDefault()) {
        constraints(parameter, null, violations);
      }
      return;
    }
    if (values.size() > 1 && !parameter.many() && parameter.inQuery()) {
      LocalText text =
          LocalText.of("查询参数 %s 只能出现一次。", "%s stands more than once.", parameter.name());
      violations.add(
          Violation.of("/" + parameter.name(), REPEATED, text, String.join(", ", values)));
      return;
    }
    values.forEach(value -> value(parameter, value, violations));
  }

  private static void value(KnownParameter parameter, String text, List<Violation> violations) {
    if (!ParameterValue.knows(parameter.type())) {
      constraints(parameter, parameter.type() == String.class ? text : null, violations);
      return;
    }
    Object value = ParameterValue.read(parameter.type(), text);
    if (value == null) {
      violations.add(ParameterValue.refused(parameter.name(), parameter.type(), text));
    } else {
      constraints(parameter, value, violations);
    }
  }

  private static void constraints(
      KnownParameter parameter, @Nullable Object value, List<Violation> violations) {
    for (Annotation constraint : parameter.constraints()) {
      Violation broken = Constraints.broken("/" + parameter.name(), constraint, value);
      if (broken != null) {
        violations.add(broken);
      }
    }
  }

  private static ProblemException refusal(List<Violation> violations) {
    for (String code : List.of(UNKNOWN, REPEATED, INVALID)) {
      List<Violation> such = violations.stream().filter(v -> v.code().equals(code)).toList();
      if (!such.isEmpty()) {
        LocalText text =
            code.equals(UNKNOWN)
                ? LocalText.of(
                    "含有未知的查询参数：%s。",
                    "Unknown query parameters: %s.",
                    such.stream().map(Violation::rejected).toList())
                : such.get(0).message();
        return new ProblemException(400, code, text, violations);
      }
    }
    return new ProblemException(
        400,
        "REQUEST_INVALID",
        new LocalText(
            "请求参数不符合要求，详见 errors。", "The parameters are not as they must be, see errors."),
        violations);
  }
}
