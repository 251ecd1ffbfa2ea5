package io.districtbudget.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("翻页位置 (positions of pages)")
class PageRequestTest {

  @Test
  @DisplayName("a position that we gave comes back in its parts")
  void roundTrip() {
    List<String> position = List.of("2022-07-31", "政务大楼", "");
    assertThat(after(PageRequest.encode(position)).position(3)).isEqualTo(position);
    assertThat(after("").position(3)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("a position that was typed or made by others is refused")
  @ValueSource(strings = {"x", "%", "p1\u001f7", "0\u001f7", "\u001f", "7"})
  void forged(String text) {
    assertRefused(Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), 1);
    assertRefused(text, 1);
  }

  @Test
  @DisplayName("a position that was cut, or belongs to another list, is refused")
  void otherList() {
    assertRefused(PageRequest.encode(List.of("7")), 2);
    assertRefused(PageRequest.encode(List.of("7")).substring(4), 1);
  }

  private static void assertRefused(String after, int parts) {
    assertThatThrownBy(() -> after(after).position(parts))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal ->
                assertThat(refusal.violations())
                    .singleElement()
                    .satisfies(
                        violation -> {
                          assertThat(violation.code()).isEqualTo("PAGE_POSITION_INVALID");
                          assertThat(violation.rejected()).isEqualTo(after);
                        }));
  }

  private static PageRequest after(String after) {
    PageRequest request = new PageRequest();
    request.after = after;
    return request;
  }
}
