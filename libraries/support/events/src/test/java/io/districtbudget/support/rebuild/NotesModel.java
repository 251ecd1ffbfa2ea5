package io.districtbudget.support.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.testing.TableOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A read model as small as can be: the newest text of each note of a division. */
@ApplicationScoped
public class NotesModel implements RebuildableModel {

  static final String TOPIC = "notes";

  private final AgroalDataSource dataSource;
  private final ReadModelGate gate;
  private final ObjectMapper json;
  private volatile @Nullable Runnable midway;

  NotesModel(AgroalDataSource dataSource, ReadModelGate gate, ObjectMapper json, Inbox inbox) {
    this.dataSource = dataSource;
    this.gate = gate;
    this.json = json;
    inbox.on(TOPIC, event -> apply(event.division(), note(event)));
  }

  /** What an event says. */
  record Note(
      @JsonProperty("name") String name,
      @JsonProperty("sequence") long sequence,
      @JsonProperty("text") String text) {}

  /** Something that happens when half of the model is replaced. */
  void midway(@Nullable Runnable happens) {
    midway = happens;
  }

  @Override
  public List<String> topics() {
    return List.of(TOPIC);
  }

  @Override
  public List<CarriedState> statesIn(ReceivedEvent event) {
    Note note = note(event);
    return List.of(new CarriedState(note.name(), note.sequence()));
  }

  @Override
  public void replaceBy(String division, NewestStates states) {
    update("DELETE FROM note WHERE division = ?", division);
    Runnable happens = midway;
    if (happens != null) {
      happens.run();
    }
    states.forEach(TOPIC, (name, event) -> apply(division, note(event)));
  }

  void apply(String division, Note note) {
    gate.enter(division);
    update(
        "INSERT INTO note (division, name, sequence, text) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (division, name) DO UPDATE SET sequence = excluded.sequence,"
            + " text = excluded.text WHERE note.sequence < excluded.sequence",
        division,
        note.name(),
        note.sequence(),
        note.text());
  }

  static void createTable() {
    TableOwner.execute(
        "CREATE TABLE IF NOT EXISTS note (division text, name text, sequence bigint, text text,"
            + " PRIMARY KEY (division, name))",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON note TO service");
  }

  /** What anybody reads at this moment. */
  Map<String, String> notes(String division) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT name, text FROM note WHERE division = ?")) {
      select.setString(1, division);
      Map<String, String> notes = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          notes.put(row.getString(1), row.getString(2));
        }
      }
      return notes;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  void update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private Note note(ReceivedEvent event) {
    return event.as(Note.class, json);
  }
}
