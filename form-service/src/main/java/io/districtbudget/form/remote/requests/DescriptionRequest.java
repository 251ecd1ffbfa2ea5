package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 申报内容 (description) of a project's year.
 *
 * @param amount yuan as decimal text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DescriptionRequest(
    @Nullable String overview,
    @Nullable String basis,
    @Nullable String necessity,
    @Nullable String resources,
    @Nullable String mainActivity,
    @Nullable String remarks,
    @Nullable String leader,
    @Nullable String contact,
    @Nullable String telephone,
    @Nullable String amount,
    List<CostLine> costs,
    List<SafeguardLine> safeguards) {

  /** 项目构成分解 (cost): one line; figures as decimal texts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CostLine(
      @Nullable String name,
      @Nullable String content,
      @Nullable String detail,
      @Nullable String unitPrice,
      @Nullable String priceBasis,
      @Nullable String quantity,
      @Nullable String quantityBasis,
      @Nullable String amount,
      @Nullable String remark) {}

  /** 保障措施 (safeguard) of some phases. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SafeguardLine(
      @Nullable String system,
      @Nullable String document,
      @Nullable String measure,
      List<String> phases) {}
}
