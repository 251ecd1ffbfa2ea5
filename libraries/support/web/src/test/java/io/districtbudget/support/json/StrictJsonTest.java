package io.districtbudget.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("严格的 JSON (strict JSON): one meaning, or refused")
class StrictJsonTest {

  private final ObjectMapper json = new ObjectMapper();

  enum Colour {
    RED
  }

  record Body(
      @Nullable String word,
      @Nullable Integer year,
      @Nullable Boolean yes,
      @Nullable LocalDate day,
      @Nullable Colour colour,
      @Nullable BigDecimal amount,
      @Nullable List<String> words) {}

  @BeforeEach
  void strict() {
    json.registerModule(new JavaTimeModule());
    new StrictJson().customize(json);
  }

  @Test
  @DisplayName("what is well written is read")
  void read() throws JsonProcessingException {
    Body body =
        json.readValue(
            """
            {"word":"字\\ud83d\\ude00","year":2025,"yes":true,"day":"2024-02-29","colour":"RED",
             "amount":"1.50","words":["a",null]}
            """,
            Body.class);
    assertThat(body.day()).isEqualTo("2024-02-29");
    assertThat(body.amount()).isEqualTo("1.50");
    assertThat(body.year()).isEqualTo(2025);
  }

  @ParameterizedTest
  @DisplayName("anything else is not turned into something")
  @ValueSource(
      strings = {
        "{\"word\":\"a\",\"word\":\"b\"}",
        "{\"word\":\"a\"} {}",
        "{\"word\":\"a\"}]",
        "{\"word\":5}",
        "{\"word\":5.5}",
        "{\"word\":false}",
        "{\"words\":[5]}",
        "{\"words\":\"a\"}",
        "{\"word\":\"\\ud800\"}",
        "{\"word\":\"\\udc00a\"}",
        "{\"words\":[\"a\\ud83d\"]}",
        "{\"year\":\"2025\"}",
        "{\"year\":\"\"}",
        "{\"year\":2025.0}",
        "{\"year\":true}",
        "{\"yes\":\"true\"}",
        "{\"yes\":1}",
        "{\"colour\":0}",
        "{\"amount\":1.5}",
        "{\"amount\":15}",
        "{\"amount\":\"\"}",
        "{\"amount\":\"1e5\"}",
        "{\"amount\":\"1e999999999\"}",
        "{\"amount\":\"+1\"}",
        "{\"amount\":\" 1\"}",
        "{\"amount\":\"１\"}",
        "{\"amount\":[\"1\"]}",
        "{\"colour\":\"\"}",
        "{\"day\":20250301}",
        "{\"day\":[2025,3,1]}",
        "{\"day\":\"20250301\"}",
        "{\"day\":\"2025-3-1\"}",
        "{\"day\":\"2025-02-30\"}",
        "{\"day\":\"2025-12-31T16:30:00Z\"}",
        "{\"day\":\"2025-06-01T00:00:00\"}",
        "{\"day\":\"0000-01-01\"}",
        "{\"day\":\"1582-10-10\"}",
        "{\"day\":\"-0001-01-01\"}",
        "{\"day\":\"+999999999-12-31\"}",
        "{\"day\":\"1989-12-31\"}",
        "{\"day\":\"2101-01-01\"}",
        "{\"day\":\"\"}"
      })
  void refused(String text) {
    assertThatThrownBy(() -> json.readValue(text, Body.class))
        .isInstanceOf(JsonProcessingException.class);
  }
}
