package io.districtbudget.form.writing.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.form.remote.OtherDocument;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("清单的每一栏都是数据所在服务的接口文档所有的")
class ListColumnsTest {

  @ParameterizedTest
  @EnumSource(ListKind.class)
  @DisplayName("栏")
  void columnsAreDocumented(ListKind list) {
    OtherDocument document =
        OtherDocument.of(
            switch (list) {
              case PROJECTS, UNITS -> "project";
              case INDICATORS, TARGETS -> "indicator";
              default -> "assessment";
            });
    String path =
        switch (list) {
          case DEPARTMENTS -> "/api/v1/dashboards/{year}/departments";
          default -> "/api/v1/" + list.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    JsonNode item = document.item(document.field(document.answer("get " + path), "items"));
    assertThat(list.columns())
        .allSatisfy(
            column -> {
              JsonNode at = item;
              for (String name : column.path().substring(1).split("/", -1)) {
                at = document.field(at, name);
              }
              assertThat(at.isMissingNode()).as(column.head() + " " + column.path()).isFalse();
            });
  }
}
