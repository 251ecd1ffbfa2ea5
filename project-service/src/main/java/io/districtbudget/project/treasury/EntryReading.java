package io.districtbudget.project.treasury;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an entry of the treasury, or says why it is none. */
@ApplicationScoped
class EntryReading {

  /** More than any entry of allowed texts; what is longer is not kept whole. */
  private static final int LONGEST = 100_000;

  /** Of what is no entry so much is kept and answered. */
  private static final int BEGINNING = 2_000;

  private final ObjectReader nodes;
  private final ObjectReader entries;
  private final ObjectMapper json;

  EntryReading(ObjectMapper json) {
    this.json = json;
    this.nodes =
        json.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.entries =
        json.readerFor(TreasuryEntry.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * The entry of an event.
   *
   * @throws ProblemException 422 when the event is none of the treasury's entries
   */
  TreasuryEntry entry(ReceivedEvent event) {
    if (event.type().startsWith(Envelope.FOREIGN)) {
      throw refused(
          TreasuryRefusal.DIVISION_FOREIGN,
          "ce_division",
          event.type().substring(Envelope.FOREIGN.length()));
    }
    if (event.division().equals(Envelope.UNASSIGNED)) {
      throw refused(TreasuryRefusal.DIVISION_MISSING, "ce_division", null);
    }
    if (event.source().equals(Envelope.MISSING)) {
      throw refused(TreasuryRefusal.SOURCE_MISSING, "ce_source", null);
    }
    if (!event.type().equals(Envelope.TYPE)) {
      throw refused(TreasuryRefusal.TYPE_UNKNOWN, "ce_type", event.type());
    }
    if (Envelope.withoutKey(event)) {
      throw refused(TreasuryRefusal.KEY_MISSING, "key", null);
    }
    return entry(event.data());
  }

  /** The entry in a JSON text; 422 ENTRY_MALFORMED when there is none. */
  TreasuryEntry entry(String data) {
    try {
      TreasuryEntry entry = data.length() > LONGEST ? null : entries.readValue(data);
      if (entry != null) {
        return entry;
      }
      throw refused(TreasuryRefusal.MALFORMED, "", beginning(data));
    } catch (JsonMappingException shape) {
      throw refused(TreasuryRefusal.MALFORMED, pointer(shape), beginning(data));
    } catch (JsonProcessingException noJson) {
      throw refused(TreasuryRefusal.MALFORMED, "", beginning(data));
    }
  }

  /** The record's data as a JSON object, or null when it is something else, or very long. */
  @Nullable String object(String data) {
    try {
      return data.length() <= LONGEST && nodes.readTree(data).isObject() ? data : null;
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  /**
   * A refused entry once more.
   *
   * @throws ProblemException 422 as the first time when the record itself was wrong
   */
  TreasuryEntry again(RefusedEntry refused) {
    if (refused.code().equals(TreasuryRefusal.TYPE_UNKNOWN.code())
        || refused.code().equals(TreasuryRefusal.DIVISION_FOREIGN.code())
        || refused.code().equals(TreasuryRefusal.SOURCE_MISSING.code())) {
      throw new ProblemException(422, refused.code(), refused.detail(), List.of());
    }
    return entry(refused.data());
  }

  /** What is kept of a record: its JSON object, else the beginning of its text as JSON text. */
  String kept(String data) {
    String object = object(data);
    if (object != null) {
      return object;
    }
    return written(beginning(data));
  }

  /** As JSON. */
  String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("not written as JSON", cause);
    }
  }

  static String beginning(String text) {
    return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
  }

  private static String pointer(JsonMappingException shape) {
    return shape.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .map(name -> "/" + name)
        .collect(Collectors.joining());
  }

  private static ProblemException refused(
      TreasuryRefusal refusal, String pointer, @Nullable String rejected) {
    return refusal.problemAt(
        pointer.isEmpty() ? null : pointer, rejected, Map.of("shown", shown(rejected)));
  }

  private static String shown(@Nullable String rejected) {
    String text = rejected == null ? "null" : rejected.replaceAll("\\p{Cntrl}", " ");
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
