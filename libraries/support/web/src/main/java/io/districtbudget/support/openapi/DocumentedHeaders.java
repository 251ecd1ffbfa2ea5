package io.districtbudget.support.openapi;

import io.districtbudget.support.consistency.ConsistencyTokens;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers of answers: each is described once, and named by every answer that can have it. */
final class DocumentedHeaders {

  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "ETag",
          "版本标记，修改时放入 If-Match，读取时放入 If-None-Match。 Strong entity tag of what was answered.",
          "Location",
          "新资源的地址。 Where the new thing is.",
          ConsistencyTokens.HEADER,
          "一致性标记：读取其他服务时带上，即可读到本次写入。 Sent with a read of another service, it reads this write.",
          "Retry-After",
          "多少秒后可重试。 Seconds after which to try again.",
          "WWW-Authenticate",
          "须提供的认证方式。 How to authenticate.",
          "Content-Language",
          "说明所用语言：zh-CN 或 en。 Language of the sentences.");

  private final Components components;

  private DocumentedHeaders(Components components) {
    this.components = components;
  }

  /**
   * Names the headers of every answer, and describes those that are named.
   *
   * @param writes whether it changes something
   * @param versioned whether what it answers has an entity tag
   */
  static void name(Components components, Operation operation, boolean writes, boolean versioned) {
    DocumentedHeaders headers = new DocumentedHeaders(components);
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("2")) {
                headers.ofSuccess(status, answer, writes, versioned);
              } else if (status.equals("304")) {
                headers.add(answer, "ETag");
              } else if (answer.getRef() == null) {
                headers.ofRefusal(status, answer);
              }
            });
  }

  private void ofSuccess(String status, APIResponse answer, boolean writes, boolean versioned) {
    if (versioned && !status.equals("204")) {
      add(answer, "ETag");
    }
    if (status.equals("201")) {
      add(answer, "Location");
    }
    if (writes) {
      add(answer, ConsistencyTokens.HEADER);
    }
  }

  private void ofRefusal(String status, APIResponse answer) {
    add(answer, "Content-Language");
    switch (status) {
      case "401" -> add(answer, "WWW-Authenticate");
      case "412" -> add(answer, "ETag");
      case "409", "429", "503" -> add(answer, "Retry-After");
      default -> {
        // no header of its own
      }
    }
  }

  private void add(APIResponse answer, String name) {
    if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
      components.addHeader(
          name,
          OASFactory.createHeader()
              .description(DESCRIPTIONS.get(name))
              .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
    }
    if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
      Header header = OASFactory.createHeader().ref("#/components/headers/" + name);
      answer.addHeader(name, header);
    }
  }
}
