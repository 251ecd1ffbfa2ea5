package io.districtbudget.support.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter of path or query that a resource method takes.
 *
 * @param many whether it may stand more than once
 * @param constraints and all else that it is annotated with
 */
record KnownParameter(
    String name,
    boolean inQuery,
    Class<?> type,
    boolean many,
    boolean hasDefault,
    List<Annotation> constraints) {

  /** All of a resource method, those of its beans too. */
  static List<KnownParameter> of(Method method) {
    List<KnownParameter> known = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      add(parameter.getAnnotations(), parameter.getType(), parameter.getParameterizedType(), known);
    }
    return known;
  }

  private static void add(
      Annotation[] annotations, Class<?> type, Type generic, List<KnownParameter> known) {
    boolean hasDefault = Stream.of(annotations).anyMatch(DefaultValue.class::isInstance);
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        known.add(of(query.value(), true, type, generic, hasDefault, annotations));
      } else if (annotation instanceof PathParam path) {
        known.add(of(path.value(), false, type, generic, hasDefault, annotations));
      } else if (annotation instanceof BeanParam) {
        fields(type, known);
      }
    }
  }

  private static void fields(Class<?> bean, List<KnownParameter> known) {
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        add(field.getAnnotations(), field.getType(), field.getGenericType(), known);
      }
    }
  }

  private static KnownParameter of(
      String name,
      boolean inQuery,
      Class<?> type,
      Type generic,
      boolean hasDefault,
      Annotation[] annotations) {
    boolean many = Iterable.class.isAssignableFrom(type);
    Class<?> single =
        many
                && generic instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> item
            ? item
            : type;
    return new KnownParameter(name, inQuery, single, many, hasDefault, List.of(annotations));
  }
}
