package io.districtbudget.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an answer are always there and which can be null, by the records themselves: a
 * component that is not {@code @Nullable} is written in every answer; one that is nullable is
 * absent or null, as its record is written.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DocumentedShapes implements OASFilter {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName DECIMAL = DotName.createSimple(BigDecimal.class);
  private static final DotName INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

  private final IndexView index;

  /** Reads the records from the index of the application's classes. */
  public DocumentedShapes(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> sent = reachable(schemas, requests(document));
    Map<String, List<ClassInfo>> records = records();
    schemas.forEach(
        (name, schema) -> {
          if (schema.getProperties() != null) {
            ClassInfo record = record(name, schema, records);
            if (record != null) {
              complete(schema, record, !sent.contains(name));
            }
          }
        });
  }

  private Map<String, List<ClassInfo>> records() {
    return index.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .collect(Collectors.groupingBy(ClassInfo::simpleName));
  }

  /**
   * A generic record's schema is named for its argument too, {@code PageProjectResponse}, and one
   * within another record for that one, {@code WorkItem}.
   */
  private static @Nullable ClassInfo record(
      String name, Schema schema, Map<String, List<ClassInfo>> records) {
    Set<String> fields = schema.getProperties().keySet();
    return Stream.concat(
            records.getOrDefault(name, List.of()).stream(),
            records.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()) || name.endsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()))
        .filter(record -> fields.equals(components(record)))
        .findFirst()
        .orElse(null);
  }

  private static Set<String> components(ClassInfo record) {
    return record.recordComponents().stream()
        .map(org.jboss.jandex.RecordComponentInfo::name)
        .collect(Collectors.toSet());
  }

  private static void complete(Schema schema, ClassInfo record, boolean answered) {
    Set<String> required =
        new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
    String ofRecord = include(record.declaredAnnotation(INCLUDE));
    for (Map.Entry<String, Schema> property : Map.copyOf(schema.getProperties()).entrySet()) {
      String name = property.getKey();
      FieldInfo field = record.field(name);
      if (field == null) {
        continue;
      }
      if (field.type().name().equals(DECIMAL)) {
        decimal(property.getValue());
      }
      String own = include(field.annotation(INCLUDE));
      String include = own.isEmpty() ? ofRecord : own;
      if (field.type().hasAnnotation(NULLABLE)) {
        if (!include.startsWith("NON_")) {
          schema.addProperty(name, orNull(property.getValue()));
        }
      } else if (answered && (include.isEmpty() || include.equals("NON_NULL"))) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      schema.required(new ArrayList<>(required));
    }
  }

  /** Which values are written: NON_NULL all but null, NON_EMPTY no empty list either. */
  private static String include(@Nullable AnnotationInstance include) {
    return include == null || include.value() == null ? "" : include.value().asEnum();
  }

  /** A decimal is text; its bounds, read for themselves, would make a number of it. */
  private static void decimal(Schema schema) {
    if (schema.getType() == null || !schema.getType().contains(SchemaType.NUMBER)) {
      return;
    }
    BigDecimal least = schema.getMinimum();
    BigDecimal most = schema.getMaximum();
    if (least != null && most != null && schema.getDescription() == null) {
      schema.description("%s–%s".formatted(least.toPlainString(), most.toPlainString()));
    }
    boolean negative = least == null || least.signum() < 0;
    schema
        .type(
            schema.getType().stream()
                .map(type -> type == SchemaType.NUMBER ? SchemaType.STRING : type)
                .toList())
        .format("decimal")
        .pattern((negative ? "-?" : "") + "[0-9]{1,40}(\\.[0-9]{1,40})?")
        .minimum(null)
        .maximum(null)
        .multipleOf(null);
  }

  private static Schema orNull(Schema schema) {
    if (schema.getRef() == null && schema.getType() != null) {
      if (!schema.getType().contains(SchemaType.NULL)) {
        schema.addType(SchemaType.NULL);
      }
      return schema;
    }
    if (schema.getRef() == null) {
      return schema;
    }
    return OASFactory.createSchema()
        .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
  }

  private static List<Schema> requests(OpenAPI document) {
    if (document.getPaths() == null) {
      return List.of();
    }
    return document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(operation -> schemas(operation.getRequestBody().getContent()))
        .toList();
  }

  private static Stream<Schema> schemas(@Nullable Content content) {
    return content == null
        ? Stream.empty()
        : content.getMediaTypes().values().stream()
            .filter(type -> type.getSchema() != null)
            .map(type -> type.getSchema());
  }

  private static Set<String> reachable(Map<String, Schema> schemas, List<Schema> from) {
    Set<String> names = new HashSet<>();
    Deque<Schema> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      Schema schema = next.remove();
      String ref = schema.getRef();
      if (ref != null && ref.startsWith(SCHEMAS) && names.add(ref.substring(SCHEMAS.length()))) {
        Schema target = schemas.get(ref.substring(SCHEMAS.length()));
        if (target != null) {
          next.add(target);
        }
      }
      parts(schema).forEach(next::add);
    }
    return names;
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(
            schema.getProperties() == null ? List.<Schema>of() : schema.getProperties().values(),
            schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
            schema.getAdditionalPropertiesSchema() == null
                ? List.<Schema>of()
                : List.of(schema.getAdditionalPropertiesSchema()),
            all(schema.getOneOf()),
            all(schema.getAnyOf()),
            all(schema.getAllOf()))
        .flatMap(Collection::stream);
  }

  private static List<Schema> all(@Nullable List<Schema> schemas) {
    return schemas == null ? List.of() : schemas;
  }
}
