package io.districtbudget.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation the refusals that it can answer, each as a problem (RFC 9457), and to
 * every write the headers that it takes: one place, so that no operation can forget them.
 *
 * <p>A POST that only answers and stores nothing says so by the extension {@value #ONLY_ANSWERS}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DocumentedAnswers implements OASFilter {

  /** Extension of an operation that is a POST for its body's sake and changes nothing. */
  public static final String ONLY_ANSWERS = "x-only-answers";

  private static final String PROBLEM = "Problem";
  private static final String NOT_MODIFIED = "304";
  private static final String VIOLATION = "ProblemError";
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private static final Set<String> OF_THE_FRAMEWORK =
      Set.of("Bad Request", "Not Authorized", "Not Allowed");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(PROBLEM, problem());
    document.getComponents().addSchema(VIOLATION, violation());
    DocumentedWords.ofDocument(document);
    MetProblems met = MetProblems.ofApplication();
    Map<String, PathItem> paths = document.getPaths().getPathItems();
    paths.forEach(
        (path, item) -> {
          if (item.getParameters() != null) {
            item.getParameters().forEach(DocumentedWords::ofParameter);
          }
          item.getOperations()
              .forEach(
                  (method, operation) -> {
                    if (operation.getResponses() == null) {
                      operation.setResponses(OASFactory.createAPIResponses());
                    }
                    boolean lists = lists(document, operation);
                    if (operation.getOperationId() == null) {
                      operation.setOperationId(OperationNames.of(method, path, lists));
                    }
                    boolean versioned = lists ? changesAsOne(item) : isVersioned(path, paths);
                    if (method == HttpMethod.GET && (versioned || hasTag(operation))) {
                      unchanged(item, operation);
                    }
                    refusals(path, item, method, operation);
                    DocumentedCodes.name(met, method + " " + path, item, operation)
                        .show(document.getComponents());
                    DocumentedWords.ofOperation(operation);
                    DocumentedHeaders.name(
                        document.getComponents(),
                        operation,
                        method != HttpMethod.GET && !onlyAnswers(operation),
                        versioned);
                  });
        });
  }

  /** Whether the operation answers with items. */
  private static boolean lists(OpenAPI document, Operation operation) {
    return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
        .map(answer -> answer.getContent())
        .map(content -> content.getMediaType("application/json"))
        .map(type -> type.getSchema())
        .map(schema -> isList(document, schema))
        .orElse(false);
  }

  private static boolean isList(OpenAPI document, Schema schema) {
    if (schema.getRef() == null) {
      return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
    }
    String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    Schema target = document.getComponents().getSchemas().get(name);
    return target != null
        && target.getProperties() != null
        && target.getProperties().containsKey("items");
  }

  /** Whether what is there, or is made there, is changed under a version. */
  private static boolean isVersioned(String path, Map<String, PathItem> paths) {
    return paths.entrySet().stream()
        .filter(entry -> entry.getKey().equals(path) || entry.getKey().startsWith(path + "/"))
        .anyMatch(
            entry ->
                entry.getValue().getOperations().values().stream()
                    .anyMatch(operation -> takes(entry.getValue(), operation, "If-Match")));
  }

  /** A list that is stored as a whole has one version. */
  private static boolean changesAsOne(PathItem item) {
    return item.getOperations().values().stream()
        .anyMatch(operation -> takes(item, operation, "If-Match"));
  }

  private static void refusals(String path, PathItem item, HttpMethod method, Operation operation) {
    if (takes(item, operation, "If-None-Match") && method == HttpMethod.PUT) {
      stored(operation.getResponses());
    }
    boolean writes = WRITES.contains(method) && !onlyAnswers(operation);
    if (method == HttpMethod.POST && writes && !takes(item, operation, "Idempotency-Key")) {
      operation.addParameter(idempotencyKey());
    }
    refusal(operation, 401, "缺少有效的访问令牌。 No valid access token.");
    refusal(operation, 403, "角色或数据范围不允许。 Role or rows do not allow it.");
    // a body names things too
    if (path.contains("{") || operation.getRequestBody() != null) {
      refusal(operation, 404, "没有，或不在可见范围内。 There is none, or none that the caller may see.");
    }
    refusal(operation, 406, "无法按要求的格式应答。 None of the accepted formats is served.");
    if (writes) {
      refusal(operation, 409, "与当前状态冲突。 It conflicts with the present state.");
    }
    if (takes(item, operation, "If-Match")) {
      refusal(operation, 412, "已被他人修改，请重新读取。 It has changed since it was read.");
      refusal(operation, 428, "须提供 If-Match。 If-Match is missing.");
    }
    ofInput(item, operation);
    refusal(operation, 429, "请求过多，请稍后再试。 Too many requests at once.");
    refusal(operation, 503, "暂时不可用，请稍后再试。 Not available for the moment.");
    if (method == HttpMethod.DELETE) {
      deleted(operation.getResponses());
    }
  }

  /** Whether the operation itself says that its answer has an entity tag. */
  private static boolean hasTag(Operation operation) {
    return operation.getResponses().getAPIResponses().containsKey(NOT_MODIFIED);
  }

  /** A read whose answer the caller has already. */
  private static void unchanged(PathItem item, Operation operation) {
    if (!takes(item, operation, "If-None-Match")) {
      operation.addParameter(header("If-None-Match"));
    }
    operation
        .getResponses()
        .addAPIResponse(
            NOT_MODIFIED,
            OASFactory.createAPIResponse().description("与已有内容相同。 The caller has it already."));
  }

  private static Parameter header(String name) {
    return OASFactory.createParameter().name(name).in(In.HEADER).schema(text());
  }

  /** What is stored under its own address is new, 201, or there already, 200. */
  private static void stored(APIResponses responses) {
    APIResponse one = responses.getAPIResponse("200");
    APIResponse other = responses.getAPIResponse("201");
    if (one == null && other != null) {
      responses.addAPIResponse("200", OASFactory.createAPIResponse().content(other.getContent()));
    } else if (one != null && other == null) {
      responses.addAPIResponse("201", OASFactory.createAPIResponse().content(one.getContent()));
    }
  }

  private static void ofInput(PathItem item, Operation operation) {
    boolean body = operation.getRequestBody() != null;
    refusal(operation, 400, "请求有误：格式、参数或字段。 The request's shape is wrong.");
    refusal(operation, 414, "地址过长。 The path with its query is too long.");
    if (body) {
      refusal(operation, 408, "请求内容未在规定时间内送达。 The body came too slowly.");
      refusal(operation, 413, "请求内容过大。 The body is too large.");
      refusal(operation, 415, "不支持该内容类型。 The content type is not supported.");
    }
    if (body || asks(item.getParameters()) || asks(operation.getParameters())) {
      refusal(operation, 422, "违反业务规则。 A rule of the domain refuses it.");
    }
  }

  /** Whether what is asked for is named in the path or the query. */
  private static boolean asks(@Nullable List<Parameter> parameters) {
    return parameters != null
        && parameters.stream().anyMatch(parameter -> parameter.getIn() != In.HEADER);
  }

  private static void deleted(APIResponses responses) {
    if (responses.getAPIResponses().keySet().stream().noneMatch(s -> s.startsWith("2"))) {
      responses.addAPIResponse("204", OASFactory.createAPIResponse().description("已删除。 Deleted."));
    }
  }

  private static boolean onlyAnswers(Operation operation) {
    return operation.getExtensions() != null && operation.getExtensions().containsKey(ONLY_ANSWERS);
  }

  /**
   * An answer that the operation itself describes keeps its words; that of the framework is one
   * object for all operations, each of which has codes of its own.
   */
  private static void refusal(Operation operation, int status, String description) {
    APIResponses responses = operation.getResponses();
    APIResponse known = responses.getAPIResponse(String.valueOf(status));
    if (known == null || OF_THE_FRAMEWORK.contains(known.getDescription())) {
      known = OASFactory.createAPIResponse().description(description);
      responses.addAPIResponse(String.valueOf(status), known);
    }
    if (known.getContent() == null && known.getRef() == null) {
      known.setContent(problemContent());
    }
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  private static boolean takes(PathItem item, Operation operation, String name) {
    return Stream.of(
            Optional.ofNullable(item.getParameters()),
            Optional.ofNullable(operation.getParameters()))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .anyMatch(parameter -> name.equals(parameter.getName()));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(In.HEADER)
        .description("重复发送时得到首次的应答。 Sent again with the same key: the first answer again.")
        .schema(text().maxLength(200));
  }

  private static Schema violation() {
    return object()
        .description("一处不符之处。 One thing that is wrong.")
        .addProperty("pointer", text().description("字段或参数的位置。 JSON Pointer of the value."))
        .addProperty("code", text().description("规则的稳定代码。 Stable code of the rule."))
        .addProperty("message", text().description("说明。 What the rule says."))
        .addProperty("rejected", text().description("收到的值。 The value as it came."))
        .required(List.of("code", "message"));
  }

  private static Schema problem() {
    return object()
        .description("问题详情 (RFC 9457). Problem details: every violation at once.")
        .addProperty("type", text())
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
        .addProperty("detail", text().description("说明。 What is wrong, in the reader's language."))
        .addProperty("detailEn", text().description("The same in English, beside the Chinese one."))
        .addProperty("instance", text())
        .addProperty("code", text().description("稳定代码。 Stable code."))
        .addProperty("traceId", text())
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .items(OASFactory.createSchema().ref(VIOLATION)))
        .required(List.of("code", "detail", "errors", "status", "title", "type"));
  }

  private static Schema object() {
    return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
  }

  private static Schema text() {
    return OASFactory.createSchema().type(List.of(SchemaType.STRING));
  }
}
