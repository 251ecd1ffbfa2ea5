package io.districtbudget.support.http;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Reads numbers, days, identifiers and choices in parameters as strictly as those in bodies. */
@Provider
public class StrictValues implements ParamConverterProvider {

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return ParameterValue.knows(type)
        ? new Strict<>(type, annotations == null ? null : name(annotations))
        : null;
  }

  private static @Nullable String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
      if (annotation instanceof PathParam path) {
        return path.value();
      }
      if (annotation instanceof HeaderParam header) {
        return header.value();
      }
      if (annotation instanceof FormParam form) {
        return form.value();
      }
      if (annotation instanceof RestForm form && !form.value().isEmpty()) {
        return form.value();
      }
    }
    return null;
  }

  private record Strict<T>(Class<T> type, @Nullable String name) implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      Object value = ParameterValue.read(type, text);
      if (value == null) {
        Violation violation = ParameterValue.refused(name, type, text);
        throw ProblemException.malformed("PARAMETER_INVALID", violation.message(), violation);
      }
      return (T) value; // of the type, or of the class that wraps it
    }

    @Override
    public String toString(T value) {
      return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
  }
}
