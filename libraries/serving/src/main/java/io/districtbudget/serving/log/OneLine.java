package io.districtbudget.serving.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;

/**
 * A text log holds one line for each message, whatever a caller has sent: line breaks and other
 * control characters in messages, and in the messages of exceptions, are shown as {@code \n} or
 * {@code \\u001b}. Else a value could pretend to be the next event, or steer a terminal. JSON logs
 * escape them by themselves.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

  private final boolean json;

  OneLine(
      @ConfigProperty(name = "quarkus.log.console.json.enabled", defaultValue = "true")
          boolean json) {
    this.json = json;
  }

  /** Keeps every record and only changes how it reads. */
  @Override
  public boolean isLoggable(LogRecord logged) {
    if (json) {
      return true;
    }
    if (logged instanceof ExtLogRecord event) {
      String text = event.getFormattedMessage();
      if (text != null && Visible.hides(text)) {
        event.setMessage(Visible.of(text), ExtLogRecord.FormatStyle.NO_FORMAT);
      }
    }
    Throwable thrown = logged.getThrown();
    if (thrown != null && ShownFailure.hides(thrown)) {
      logged.setThrown(ShownFailure.of(thrown));
    }
    return true;
  }
}
