package io.districtbudget.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Callers of the recorded API can go on")
class BreakingChangesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HELD = Path.of("openapi");

  private static final String SAMPLE =
      """
      {"paths":{"/houses/{id}":{"put":{"operationId":"storeHouse",
        "parameters":[{"name":"by","in":"query","schema":{"type":"string","enum":["SIZE","AGE"]}}],
        "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/House"}}}},
        "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Kept"}}}}}}}},
       "components":{"schemas":{
        "House":{"type":"object","required":["name"],"properties":{
          "name":{"type":"string"},"rooms":{"type":["integer","null"]}}},
        "Kept":{"type":"object","required":["id"],"properties":{
          "id":{"type":"string"},"rooms":{"type":"array","items":{"$ref":"#/components/schemas/Kept"}}}}}}}
      """;

  private static JsonNode read(String text) throws IOException {
    return JSON.readTree(text);
  }

  @Test
  @DisplayName("the present document breaks nothing of the recorded one")
  void nothingIsBroken() throws IOException {
    JsonNode recorded = JSON.readTree(Files.readString(HELD.resolve("recorded.json")));
    JsonNode present = JSON.readTree(Files.readString(HELD.resolve("district-budget.json")));
    assertThat(recorded.path("paths")).isNotEmpty();
    assertThat(BreakingChanges.between(recorded, present))
        .as("breaks callers; when that is meant, contracts/openapi/record and a line in CHANGELOG")
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "storeHouse | keepHouse | is called",
        "houses/{id} | homes/{id} | is gone",
        "\"200\":{ | \"201\":{ | does not answer 200",
        "\"AGE\" | \"PRICE\" | does not take all of",
        "[\"name\"] | [\"name\",\"rooms\"] | demands [rooms]",
        "\"name\":\"by\" | \"required\":true,\"name\":\"order\" | demands order",
        "\"required\":[\"id\"], | `` | may lack [id]",
        "\"id\":{\"type\":\"string\"} | \"number\":{\"type\":\"string\"} | has no field id",
        "[\"integer\",\"null\"] | \"integer\" | was [integer, null]",
        "\"id\":{\"type\":\"string\"} | \"id\":{\"type\":\"integer\"} | was [string]"
      })
  @DisplayName("a bad sample of each kind is found")
  void badSamples(String before, String now, String found) throws IOException {
    String changed = SAMPLE.replace(before, now == null ? "" : now);
    assertThat(changed).isNotEqualTo(SAMPLE);
    assertThat(BreakingChanges.between(read(SAMPLE), read(changed)))
        .anySatisfy(change -> assertThat(change).contains(found));
  }

  @Test
  @DisplayName("a body of several kinds takes the fields of any, and demands what all demand")
  void kinds() throws IOException {
    String kinds =
        """
        "House":{"oneOf":[
          {"required":["name"],"properties":{"name":{"type":"string"}}},
          {"required":["name","rooms"],
           "properties":{"name":{"type":"string"},"rooms":{"type":["integer","null"]}}}]},"Shed":{\
        """;
    String split = SAMPLE.replace("\"House\":{", kinds);
    String without = SAMPLE.replace("\"House\":{", kinds.replace("\"rooms\":{", "\"r\":{"));
    assertThat(BreakingChanges.between(read(SAMPLE), read(split))).isEmpty();
    assertThat(BreakingChanges.between(read(SAMPLE), read(without)))
        .anySatisfy(change -> assertThat(change).contains("has no field rooms"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"id\"] | [\"id\",\"rooms\"]",
        "\"AGE\" | \"AGE\",\"PRICE\"",
        "{\"type\":\"string\",\"enum\":[\"SIZE\",\"AGE\"]} |"
            + " {\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"SIZE\",\"AGE\"]}}",
        "\"name\":{\"type\":\"string\"} |"
            + " \"name\":{\"type\":\"string\"},\"floor\":{\"type\":\"string\"}"
      })
  @DisplayName("what only adds breaks nothing")
  void additions(String before, String now) throws IOException {
    assertThat(BreakingChanges.between(read(SAMPLE), read(SAMPLE.replace(before, now)))).isEmpty();
  }
}
