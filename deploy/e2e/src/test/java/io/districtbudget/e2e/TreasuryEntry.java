package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record as the treasury puts it on its topic. */
public final class TreasuryEntry {
  private TreasuryEntry() {}

  /** A payment of the appropriation on the last day of June. */
  public static ProducerRecord<String, String> payment(String code, String voucher, String amount) {
    String data =
        """
        {"projectCode":"%s","year":%d,"kind":"EXECUTION","source":"APPROPRIATION",\
        "amount":"%s","voucherNumber":"%s","date":"%d-06-30"}\
        """
            .formatted(code, YEAR, amount, voucher, YEAR);
    ProducerRecord<String, String> entry =
        new ProducerRecord<>("treasury.entries", "310112:" + code, data);
    Map.of(
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/treasury-e2e",
            "ce_type", "treasury.entry.v1",
            "ce_division", "310112")
        .forEach((name, value) -> entry.headers().add(name, value.getBytes(UTF_8)));
    return entry;
  }
}
