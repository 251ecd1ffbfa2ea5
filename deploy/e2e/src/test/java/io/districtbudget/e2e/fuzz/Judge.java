package io.districtbudget.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.testing.DocumentedOperations;
import io.districtbudget.support.testing.DocumentedOperations.Given;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
final class Judge {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Another than us has failed, or somebody is not there for the moment. */
  private static final Set<Integer> HONEST = Set.of(502, 503, 504);

  private static final Pattern PROGRAM =
      Pattern.compile("(?:java|jakarta|javax|io|org|com)\\.[a-z]+\\.[A-Za-z.]+|[A-Za-z]Exception");

  private final DocumentedOperations documented;

  Judge(DocumentedOperations documented) {
    this.documented = documented;
  }

  List<String> faults(Invented request, HttpResponse<byte[]> answer) {
    List<String> faults = new ArrayList<>();
    int status = answer.statusCode();
    if (status >= 500 && !HONEST.contains(status)) {
      faults.add("status " + status);
    }
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 400) {
      faults.addAll(ofProblem(type, body));
    }
    faults.addAll(
        documented.undocumented(
            request.method(),
            request.path(),
            new Given(
                status,
                type.isEmpty() ? null : type,
                () -> body,
                name -> answer.headers().firstValue(name).orElse(null))));
    return faults;
  }

  private static List<String> ofProblem(String type, String body) {
    if (!type.equals("application/problem+json")) {
      return List.of("a refusal of type '" + type + "'");
    }
    try {
      JsonNode problem = JSON.readTree(body);
      for (JsonNode error : problem.path("errors")) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) error).remove("rejected");
      }
      String said =
          problem.path("detail").asText() + problem.path("detailEn") + problem.path("errors");
      return PROGRAM.matcher(said).find() ? List.of("a word of the program: " + said) : List.of();
    } catch (JsonProcessingException cause) {
      return List.of("a problem that is no JSON");
    }
  }
}
