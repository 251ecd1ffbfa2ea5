package io.districtbudget.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The topics that the services name: those they consume, and those they send to. */
final class Topics {

  private static final Pattern CONSUMED = Pattern.compile("\\.topic=([a-z.]+)");
  private static final Pattern NAMED = Pattern.compile("\"((?:[a-z]+\\.)(?:events|refusals))\"");

  private Topics() {}

  static Set<String> ofTheCode() {
    var topics = new TreeSet<String>();
    for (String name : Application.NAMES) {
      topics.addAll(consumedBy(name));
      Repository.files(name + "/src/main/java", "Channels.java").stream()
          .flatMap(file -> NAMED.matcher(Repository.text(file)).results())
          .forEach(found -> topics.add(found.group(1)));
    }
    return topics;
  }

  static Set<String> consumedBy(String name) {
    var topics = new TreeSet<String>();
    CONSUMED
        .matcher(Repository.text(name + "/src/main/resources/application.properties"))
        .results()
        .forEach(found -> topics.add(found.group(1)));
    String treasury = Application.of(name).defaults().get("TREASURY_TOPICS");
    if (treasury != null) {
      topics.add(treasury);
    }
    return topics;
  }
}
