package io.districtbudget.project.registry.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 制度保障 (institutional safeguard).
 *
 * @param system such as 财务管理制度
 * @param document 文件名称
 * @param measure 具体措施
 * @param phases 保障阶段, in the order of the project
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Safeguard(
    @NotBlank @Size(max = 200) String system,
    @Nullable @Size(max = 500) String document,
    @Nullable @Size(max = 2000) String measure,
    List<@NotNull SafeguardPhase> phases) {

  /** A safeguard that names no phase covers none. */
  @SuppressWarnings("ConstantConditions")
  public Safeguard {
    phases = phases == null ? List.of() : phases.stream().distinct().sorted().toList();
  }
}
