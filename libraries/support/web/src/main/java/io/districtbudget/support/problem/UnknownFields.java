package io.districtbudget.support.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.districtbudget.support.text.LocalText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses unknown JSON fields with all their names at once: Jackson alone stops at the first one.
 */
@Provider
public class UnknownFields implements ReaderInterceptor {

  private static final ThreadLocal<List<Violation>> FOUND = new ThreadLocal<>();

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    return strictly(context::proceed);
  }

  /** Something that is read from JSON. */
  @FunctionalInterface
  public interface Reading<T> {

    T read() throws IOException;
  }

  /**
   * What the reading gives.
   *
   * @throws ProblemException 400 REQUEST_INVALID with every unknown field
   */
  public static <T> T strictly(Reading<T> reading) throws IOException {
    List<Violation> found = new ArrayList<>();
    FOUND.set(found);
    try {
      T read = reading.read();
      if (!found.isEmpty()) {
        throw new ProblemException(
            400,
            "REQUEST_INVALID",
            new LocalText("请求含有未知字段，详见 errors。", "The request has unknown fields, see errors."),
            found);
      }
      return read;
    } finally {
      FOUND.remove();
    }
  }

  /** Outside a request body an unknown field stays an error, or is ignored as the reader says. */
  @Singleton
  static class Collector extends DeserializationProblemHandler implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
      mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
      mapper.addHandler(this);
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String propertyName)
        throws IOException {
      List<Violation> found = FOUND.get();
      if (found == null) {
        return false;
      }
      found.add(RequestShape.unknownField(pointer(parser, propertyName)));
      parser.skipChildren();
      return true;
    }

    /**
     * Unknown fields of a record come from a buffer, whose context remembers the last known field
     * beside which the buffer began: one step more to the object that has the field. So is it when
     * the field's value has begun an object or array of its own.
     */
    private static String pointer(JsonParser parser, String propertyName) {
      JsonStreamContext object = parser.getParsingContext().getParent();
      if (parser.currentToken().isStructStart() && object != null) {
        object = object.getParent();
      }
      if (parser.getClass().getEnclosingClass() == TokenBuffer.class && object != null) {
        object = object.getParent();
      }
      String path = object == null ? "" : JsonPointer.forPath(object, false).toString();
      return path + "/" + propertyName;
    }
  }
}
