package io.districtbudget.gateway.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The templates of a service's paths, such as {@code /projects/{id}}, found by a path. */
final class PathTemplates {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");

  private final Map<Integer, List<Template>> bySegments;

  private record Template(String text, int literals, Pattern path) {

    static Template of(String text) {
      StringBuilder path = new StringBuilder();
      int end = 0;
      var variable = VARIABLE.matcher(text);
      while (variable.find()) {
        path.append(Pattern.quote(text.substring(end, variable.start()))).append("[^/]+");
        end = variable.end();
      }
      path.append(Pattern.quote(text.substring(end)));
      int literals = VARIABLE.matcher(text).replaceAll("").length();
      return new Template(text, literals, Pattern.compile(path.toString()));
    }
  }

  PathTemplates(Set<String> templates) {
    this.bySegments =
        templates.stream()
            .map(Template::of)
            .sorted(Comparator.comparingInt(Template::literals).reversed())
            .collect(Collectors.groupingBy(template -> segments(template.text())));
  }

  /** The template that says the most about the path. */
  Optional<String> of(String path) {
    return bySegments.getOrDefault(segments(path), List.of()).stream()
        .filter(template -> template.path().matcher(path).matches())
        .map(Template::text)
        .findFirst();
  }

  private static int segments(String path) {
    return (int) path.chars().filter(each -> each == '/').count();
  }
}
