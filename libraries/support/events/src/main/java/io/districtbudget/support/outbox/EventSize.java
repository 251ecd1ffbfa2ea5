package io.districtbudget.support.outbox;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large an event may be, in bytes of UTF-8: what is stored must fit into its event. */
@ApplicationScoped
class EventSize {

  /** Room for key, headers and Kafka's own frame beside the data. */
  private static final int FRAME = 64 * 1024;

  /** Bytes of a character of a Java text in UTF-8, at most. */
  private static final int LONGEST_CHARACTER = 3;

  private final int largest;

  EventSize(
      @ConfigProperty(name = "district.outbox.largest-event", defaultValue = "900000")
          int largest) {
    this.largest = largest;
  }

  /** The data as it came; 422 EVENT_TOO_LARGE when it is larger than Kafka takes. */
  String checked(String data) {
    require(data, largest);
    return data;
  }

  /** The same, with a tenth left for what later acts add. */
  void checkedWithRoom(String data) {
    require(data, largest / 10 * 9);
  }

  private static void require(String data, int most) {
    if (data.length() <= most / LONGEST_CHARACTER) {
      return; // need not be counted
    }
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > most) {
      LocalText text =
          LocalText.of(
              "内容过大：须向其他系统发送的内容为 %,d 字节，上限为 %,d 字节，请精简文字或减少条目。",
              "What other systems have to be told has %,d bytes, %,d are allowed: shorten the texts"
                  + " or enter fewer rows.",
              bytes,
              most);
      throw ProblemException.rule(
          "EVENT_TOO_LARGE", text, Violation.of(null, "EVENT_TOO_LARGE", text, bytes));
    }
  }

  /** The largest request to Kafka; brokers and topics must take as much (1 MiB by default). */
  int largestRequest() {
    return largest + FRAME;
  }
}
