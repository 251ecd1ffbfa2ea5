package io.districtbudget.serving.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text logs: nothing that a caller sends begins a line or steers a terminal")
class OneLineTest {

  private static final String FORGED = "2026-05-06 08:00:00 INFO all is well";

  private final Formatter formatter = new PatternFormatter("%d %p %s%e%n");
  private final OneLine oneLine = new OneLine(false);

  @Test
  @DisplayName("line breaks of every kind, escapes and marks of direction are shown")
  void values() {
    String written =
        text("refused path=%s", "/a\r\n" + FORGED + "\n\u001b[2Jx\u2028y\u202ez\u0085");
    assertThat(written)
        .contains("path=/a\\r\\n" + FORGED + "\\n\\u001b[2Jx\\u2028y\\u202ez\\u0085")
        .hasLineCount(1);
  }

  @Test
  @DisplayName("messages of exceptions, of their causes and of what they suppress")
  void failures() {
    var cause = new IllegalArgumentException("no code\n" + FORGED);
    var failure = new IllegalStateException("first\r\n" + FORGED, cause);
    failure.addSuppressed(new IllegalStateException("beside\n" + FORGED));
    LogRecord event = new ExtLogRecord(Level.ERROR, "failed", getClass().getName());
    event.setThrown(failure);
    assertThat(written(event).lines())
        .noneMatch(line -> line.startsWith("2026-05-06"))
        .anyMatch(line -> line.contains("IllegalStateException: first\\r\\n" + FORGED))
        .anyMatch(line -> line.contains("IllegalArgumentException: no code\\n" + FORGED))
        .anyMatch(line -> line.contains("IllegalStateException: beside\\n" + FORGED))
        .anyMatch(line -> line.strip().startsWith("at " + getClass().getName()));
  }

  @Test
  @DisplayName("what needs nothing stays the same object; a tab, Chinese and emoji are no breaks")
  void untouched() {
    assertThat(text("项目=%s", "道路\t保洁 🚮")).contains("项目=道路\t保洁 🚮");
    var failure = new IllegalStateException("plain");
    failure.initCause(new IllegalStateException("a ring", failure));
    LogRecord event = new ExtLogRecord(Level.ERROR, "failed", getClass().getName());
    event.setThrown(failure);
    oneLine.isLoggable(event);
    assertThat(event.getThrown()).isSameAs(failure);
  }

  private String text(String message, Object value) {
    var event =
        new ExtLogRecord(
            Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, getClass().getName());
    event.setParameters(new Object[] {value});
    return written(event);
  }

  private String written(LogRecord event) {
    assertThat(oneLine.isLoggable(event)).isTrue();
    return formatter.format(event);
  }
}
