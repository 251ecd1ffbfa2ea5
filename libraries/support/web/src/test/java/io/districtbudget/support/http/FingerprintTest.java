package io.districtbudget.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fingerprint of a request: no two requests share one")
class FingerprintTest {

  @Test
  @DisplayName("text that moves between path and parts makes another request")
  void lengths() {
    Set<String> different =
        Set.of(
            of("POST /a", "bc", "d"),
            of("POST /a", "b", "cd"),
            of("POST /a", "bcd"),
            of("POST /a", "", "bcd"),
            of("POST /a", "bcd", ""),
            of("POST /ab", "c", "d"),
            of("POST /abcd"));
    assertThat(different).hasSize(7);
    assertThat(of("POST /a", "bc", "d")).isEqualTo(of("POST /a", "bc", "d"));
  }

  private static String of(String path, String... parts) {
    List<byte[]> bytes =
        Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
    return Fingerprint.of(path, bytes);
  }
}
