package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("deploy/systemd/environment fits the applications")
class SettingsTest {

  private static final String FOLDER = "deploy/systemd/environment/";

  @Test
  @DisplayName("each application has every variable it needs, and none that it does not know")
  void variables() {
    for (String name : Application.NAMES) {
      Application application = Application.of(name);
      Map<String, String> own = settings(name);
      assertThat(application.defaults().keySet()).as(name).containsAll(own.keySet());
      var all = new TreeMap<>(settings("common"));
      all.putAll(own);
      assertThat(all.keySet())
          .as(name)
          .containsAll(application.required())
          .doesNotContain("DEMO_ALLOWED");
      assertThat(own).containsEntry("HTTP_PORT", Integer.toString(application.port()));
      application
          .others()
          .forEach(
              variable ->
                  assertThat(own)
                      .containsEntry(
                          variable, "http://127.0.0.1:" + Application.at(variable).port()));
    }
  }

  @Test
  @DisplayName("no secret stands in them")
  void noSecrets() {
    Repository.files(FOLDER, ".env")
        .forEach(
            file ->
                assertThat(Repository.text(file).lines())
                    .as(file.toString())
                    .noneMatch(line -> line.matches("[A-Z_]*(PASSWORD|SECRET)=.+")));
  }

  @Test
  @DisplayName("what checks the books knows its settings")
  void books() {
    String command = Repository.text("deploy/commands/check-books");
    assertThat(settings("books").keySet()).allMatch(command::contains);
  }

  private static Map<String, String> settings(String name) {
    Map<String, String> settings = new TreeMap<>();
    Repository.text(FOLDER + name + ".env")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .forEach(line -> settings.put(line[0], line[1]));
    return settings;
  }
}
