package io.districtbudget.support.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

  @Test
  @DisplayName("Each parameter becomes a question mark, in order and as often as it stands there")
  void parameters() {
    NamedSql sql = NamedSql.of("SELECT :a WHERE x = :long_name AND (:a IS NULL OR y = :a)");

    assertThat(sql.sql()).isEqualTo("SELECT ? WHERE x = ? AND (? IS NULL OR y = ?)");
    assertThat(sql.parameters()).containsExactly("a", "long_name", "a", "a");
  }

  @Test
  @DisplayName("Casts and texts in quotes are no parameters")
  void otherColons() {
    NamedSql sql = NamedSql.of("SELECT a::text, 'at :noon', '12:30' LIKE '\\' FROM t WHERE b=:b");

    assertThat(sql.sql())
        .isEqualTo("SELECT a::text, 'at :noon', '12:30' LIKE '\\' FROM t WHERE b=?");
    assertThat(sql.parameters()).containsExactly("b");
  }
}
