package io.districtbudget.project.treasury;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
      throw TreasuryRefusal.DIVISION_FOREIGN.with(
          "ce_division", event.type().substring(Envelope.FOREIGN.length()));
    }
    if (event.division().equals(Envelope.UNASSIGNED)) {
      throw TreasuryRefusal.DIVISION_MISSING.with("ce_division", null);
    }
    if (event.source().equals(Envelope.MISSING)) {
      throw TreasuryRefusal.SOURCE_MISSING.with("ce_source", null);
    }
    if (!event.type().equals(Envelope.TYPE)) {
      throw TreasuryRefusal.TYPE_UNKNOWN.with("ce_type", event.type());
    }
    if (Envelope.withoutKey(event)) {
      throw TreasuryRefusal.KEY_MISSING.with("key", null);
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
      throw TreasuryRefusal.MALFORMED.with("", beginning(data));
    } catch (JsonMappingException shape) {
      throw TreasuryRefusal.MALFORMED.with(pointer(shape), beginning(data));
    } catch (JsonProcessingException noJson) {
      throw TreasuryRefusal.MALFORMED.with("", beginning(data));
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

  /** What is wrong with a record before any rule of the ledger is asked. */
  enum TreasuryRefusal {
    DIVISION_MISSING(
        "记录未注明行政区划（ce_division），本主题也未配置所属行政区划，无法入账。",
        "The record names no division (ce_division), and none is configured for its topic."),
    DIVISION_FOREIGN(
        "记录所注行政区划 %s 与本主题所属行政区划不符。", "The record names division %s; its topic belongs to another."),
    SOURCE_MISSING(
        "记录未注明来源系统（ce_source），凭证号无从归属。",
        "The record names no source (ce_source), whose voucher numbers these are."),
    TYPE_UNKNOWN(
        "记录类型（ce_type）为 %s，本主题只接收 treasury.entry.v1。",
        "The record's type (ce_type) is %s; this topic takes treasury.entry.v1."),
    KEY_MISSING(
        "记录没有键，冲销可能先于原支付到达；请以项目编码为键重新发送。",
        "The record has no key, so a reversal could overtake its payment; send it with the project"
            + " code as key."),
    MALFORMED(
        "记录内容不是有效的国库分录（JSON）：%s", "The record's value is no entry of the treasury (JSON): %s");

    private final String zh;
    private final String en;

    TreasuryRefusal(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    String code() {
      return "ENTRY_" + name();
    }

    private ProblemException with(String pointer, @Nullable String rejected) {
      LocalText text = LocalText.of(zh, en, shown(rejected));
      return new ProblemException(
          422,
          code(),
          text,
          List.of(Violation.of(pointer.isEmpty() ? null : pointer, code(), text, rejected)));
    }

    private static String shown(@Nullable String rejected) {
      String text = rejected == null ? "null" : rejected.replaceAll("\\p{Cntrl}", " ");
      return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
  }
}
