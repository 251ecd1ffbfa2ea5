package io.districtbudget.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.local.StartException;
import io.districtbudget.local.TokenSource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * 示例区 (sample district) 云汀区, which does not exist: seven departments, their published documents of
 * closed years, and a present round in all its states. Everything comes in by REST, in the roles of
 * those who would do it, and loading it again changes nothing.
 */
public final class SampleDistrict implements SampleLoader {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void load(URI gateway, TokenSource tokens, Consumer<String> progress) {
    DistrictClient client = new DistrictClient(gateway, tokens);
    organizations(client);
    for (String document : SampleData.DOCUMENTS) {
      progress.accept("    %-32s %s".formatted(document, importDocument(client, document)));
    }
    LiveRound round = SampleData.liveRound();
    new RoundPlayer(client, round).play();
    progress.accept("    %-32s %d".formatted("live-round.json", round.projects().size()));
  }

  private static void organizations(DistrictClient client) {
    for (Organization department : SampleData.organizations()) {
      create(client, "/departments", Map.of("code", department.code(), "name", department.name()));
      for (Organization.Unit unit : department.units()) {
        create(
            client,
            "/units",
            Map.of(
                "code", unit.code(),
                "name", unit.name(),
                "departmentCode", department.code()));
      }
    }
  }

  private static void create(DistrictClient client, String path, Map<String, String> body) {
    String code = body.getOrDefault("code", "");
    if (!client.get("finance", path + "/" + code, Map.of()).accepted()) {
      client.post("finance", path, Map.of(), body).required(path + " " + body.get("name"));
    }
  }

  /** Imports a published document; answers how many of its forms had which outcome. */
  private String importDocument(DistrictClient client, String document) {
    String lines =
        client
            .importDocument(
                "finance", "/forms/imports?historical=true", SampleData.document(document))
            .required(document)
            .text();
    List<JsonNode> forms = lines.lines().filter(l -> !l.isBlank()).map(this::parse).toList();
    forms.stream().filter(form -> refused(form)).findFirst().ifPresent(f -> stop(document, f));
    long unchanged =
        forms.stream().filter(f -> f.path("outcome").asText().equals("UNCHANGED")).count();
    return "%d (+%d)".formatted(forms.size(), forms.size() - unchanged);
  }

  private static boolean refused(JsonNode form) {
    return form.path("outcome").asText().equals("REFUSED");
  }

  private static void stop(String document, JsonNode form) {
    String project = form.path("project").path("name").asText();
    String name = project.isEmpty() ? form.path("department").path("name").asText() : project;
    JsonNode problem = form.path("problem");
    throw new StartException(
        "示例区未能载入：%s 第 %s 张表“%s”被拒绝：%s"
            .formatted(document, form.path("form").asText(), name, problem),
        "The sample district could not be loaded: form %s (%s) of %s was refused: %s"
            .formatted(form.path("form").asText(), name, document, problem));
  }

  private JsonNode parse(String line) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new StartException("导入的应答不是 NDJSON：" + line, "Not a line of an import: " + line, e);
    }
  }
}
