package io.districtbudget.support.http;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.IsoDate;
import io.districtbudget.support.text.LocalText;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads days in queries as strictly as those in bodies. */
@Provider
public class IsoDateParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return type == LocalDate.class ? (ParamConverter<T>) new Days() : null;
  }

  private static final class Days implements ParamConverter<LocalDate> {

    @Override
    public LocalDate fromString(String text) {
      return IsoDate.read(text).orElseThrow(() -> invalid(text));
    }

    @Override
    public String toString(LocalDate day) {
      return day.toString();
    }
  }

  private static ProblemException invalid(String text) {
    LocalText message =
        LocalText.of(
            "日期“%s”无效：须写成 yyyy-MM-dd，年份 %d 至 %d。",
            "\"%s\" is no day: write yyyy-MM-dd, of the years %d to %d.",
            text,
            IsoDate.FIRST_YEAR,
            IsoDate.LAST_YEAR);
    return ProblemException.malformed(
        "PARAMETER_INVALID", message, Violation.of(null, "PARAMETER_INVALID", message, text));
  }
}
