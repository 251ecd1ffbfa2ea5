package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 历史项目 (project of a published form) with its money, all or nothing.
 *
 * @param department of a unit that is new
 * @param document number of the documents of its entries
 * @param date of its entries, yyyy-MM-dd
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakeoverRequest(
    @Nullable Place department,
    Place unit,
    Project project,
    int year,
    List<Fund> funds,
    String document,
    String sourceSystem,
    String date) {

  /** One that is known by its code, or a new one by its name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(@Nullable String code, @Nullable String name) {

    /** By the code, or a new one by the name where there is none. */
    public static Place of(@Nullable String code, String name) {
      return new Place(code, code == null ? name : null);
    }
  }

  /** The project; without id when it is new. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Project(
      @Nullable String id,
      String name,
      @Nullable String category,
      @Nullable String nature,
      @Nullable String startDate,
      @Nullable String endDate) {}

  /** Money of one source, yuan as decimal texts. */
  public record Fund(String source, String yearStart, String adjustment, String executed) {}
}
