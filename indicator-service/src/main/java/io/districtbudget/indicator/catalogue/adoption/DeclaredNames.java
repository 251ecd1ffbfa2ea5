package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.history.ApprovedDeclaration;
import io.districtbudget.indicator.history.ApprovedDeclarations;
import io.districtbudget.indicator.history.DeclaredIndicator;
import io.districtbudget.indicator.plan.PlanChecks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what approved declarations have declared, in the words of the newest standard framework.
 */
@ApplicationScoped
class DeclaredNames {

  private final ApprovedDeclarations declarations;
  private final Frameworks frameworks;

  DeclaredNames(ApprovedDeclarations declarations, Frameworks frameworks) {
    this.declarations = declarations;
    this.frameworks = frameworks;
  }

  /** The names, and of how many declarations they are. */
  record Read(int declarations, List<DeclaredName> names) {}

  /** Names that say what is measured; placeholders and misplaced ones are no indicators. */
  Read of(int fromYear, int toYear, @Nullable String departmentCode) {
    List<ApprovedDeclaration> heads =
        declarations.heads(fromYear, toYear).stream()
            .filter(h -> departmentCode == null || departmentCode.equals(h.departmentCode()))
            .toList();
    Map<UUID, List<DeclaredIndicator>> indicators =
        declarations.indicators(heads.stream().map(ApprovedDeclaration::versionId).toList());
    Framework framework = frameworks.newestFirst().get(0);
    List<DeclaredName> names = new ArrayList<>();
    for (ApprovedDeclaration head : heads) {
      for (DeclaredIndicator of : indicators.getOrDefault(head.versionId(), List.of())) {
        framework
            .place(of.level1(), of.level2())
            .map(
                place ->
                    new DeclaredName(
                        place.level1().name(),
                        place.level2().name(),
                        of.name(),
                        of.target(),
                        head.departmentCode(),
                        head.unitCode()))
            .filter(n -> PlanChecks.telling(framework, n.level1(), n.level2(), n.name()))
            .ifPresent(names::add);
      }
    }
    return new Read(heads.size(), names);
  }
}
