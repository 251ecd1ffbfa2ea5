package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Problems that the HTTP layer itself raises: no such path, method or media type. */
final class HttpStatusProblem {

  private HttpStatusProblem() {}

  static ProblemException of(int status, UriInfo uri) {
    return switch (status) {
      case 404 ->
          problem(404, "PATH_UNKNOWN", "没有这个地址：%s。", "There is no such path: %s.", uri.getPath());
      case 405 ->
          problem(405, "METHOD_NOT_ALLOWED", "该地址不支持此方法。", "The path does not know this method.");
      case 406 ->
          problem(406, "NOT_ACCEPTABLE", "无法按要求的格式应答。", "None of the accepted formats is served.");
      case 413 -> problem(413, "BODY_TOO_LARGE", "请求内容过大。", "The request body is too large.");
      case 415 ->
          problem(415, "MEDIA_TYPE_UNSUPPORTED", "不支持该内容类型。", "The content type is not supported.");
      default ->
          problem(
              status,
              "HTTP_" + status,
              "请求无法处理（%d）。",
              "The request cannot be handled (%d).",
              status);
    };
  }

  private static ProblemException problem(
      int status, String code, String zh, String en, Object... values) {
    return new ProblemException(status, code, LocalText.of(zh, en, values), List.of());
  }
}
