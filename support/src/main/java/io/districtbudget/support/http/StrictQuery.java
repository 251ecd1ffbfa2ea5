package io.districtbudget.support.http;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the resource does not know: a typo must not widen a query. */
public class StrictQuery {

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null || request.getUriInfo().getQueryParameters().isEmpty()) {
      return;
    }
    Set<String> allowed = known.computeIfAbsent(method, StrictQuery::parameters);
    Set<String> unknown = new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
    unknown.removeAll(allowed);
    if (!unknown.isEmpty()) {
      throw refusal(unknown, new TreeSet<>(allowed));
    }
  }

  private static ProblemException refusal(Set<String> unknown, Set<String> allowed) {
    List<Violation> violations =
        unknown.stream()
            .map(
                name ->
                    Violation.of(
                        "/" + name,
                        "PARAMETER_UNKNOWN",
                        LocalText.of(
                            "没有查询参数 %s，可用：%s。",
                            "There is no query parameter %s; known: %s.", name, allowed),
                        name))
            .toList();
    return new ProblemException(
        400,
        "PARAMETER_UNKNOWN",
        LocalText.of("含有未知的查询参数：%s。", "Unknown query parameters: %s.", unknown),
        violations);
  }

  private static Set<String> parameters(Method method) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        fields(parameter.getType(), names);
      }
    }
    return names;
  }

  private static void fields(Class<?> bean, Set<String> names) {
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        QueryParam query = field.getAnnotation(QueryParam.class);
        if (query != null) {
          names.add(query.value());
        }
        if (field.isAnnotationPresent(BeanParam.class)) {
          fields(field.getType(), names);
        }
      }
    }
  }
}
