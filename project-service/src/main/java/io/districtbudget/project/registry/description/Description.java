package io.districtbudget.project.registry.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 项目申报内容 (project description) of a fiscal year, as its declaration states it.
 *
 * @param year fiscal year; where the path names it, absent or the same
 * @param overview 项目概况
 * @param basis 立项依据
 * @param necessity 必要性
 * @param resources 项目相关资源投入和制度建设情况
 * @param mainActivity 主体活动
 * @param remarks 需要说明的其他问题
 * @param leader 项目负责人
 * @param contact 联系人
 * @param telephone 联系电话
 * @param amount the amount that the project states for the year, in 元
 * @param costs 项目构成分解, which sums to the amount
 * @param safeguards 制度保障
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Description(
    @Nullable @Min(1990) @Max(2100) Integer year,
    @Nullable @Size(max = 20_000) String overview,
    @Nullable @Size(max = 20_000) String basis,
    @Nullable @Size(max = 20_000) String necessity,
    @Nullable @Size(max = 20_000) String resources,
    @Nullable @Size(max = 20_000) String mainActivity,
    @Nullable @Size(max = 20_000) String remarks,
    @Nullable @Size(max = 100) String leader,
    @Nullable @Size(max = 100) String contact,
    @Nullable @Size(max = 100) String telephone,
    @Nullable Money amount,
    @Size(max = 500) List<@NotNull @Valid CostItem> costs,
    @Size(max = 100) List<@NotNull @Valid Safeguard> safeguards) {

  /** Lists that are not stated are empty. */
  @SuppressWarnings("ConstantConditions")
  public Description {
    costs = costs == null ? List.of() : costs;
    safeguards = safeguards == null ? List.of() : safeguards;
  }

  Description of(int statedYear) {
    return new Description(
        statedYear,
        overview,
        basis,
        necessity,
        resources,
        mainActivity,
        remarks,
        leader,
        contact,
        telephone,
        amount,
        costs,
        safeguards);
  }
}
