package io.districtbudget.assessment.reconciliation;

import io.districtbudget.assessment.projection.ProjectBudget;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads both sides of a year: the ledger over REST, the own projection from the database. */
@ApplicationScoped
class Reconciliation {

  private static final int PAGE = 500;

  /** The ledger tells the caller its own rows only: so many are compared. */
  private static final String OWN =
      """
      from ProjectBudget b where b.key.year = :year and (:limited = false or exists (
        select 1 from Project p where p.id = b.key.projectId
          and (:department = '' or p.departmentCode = :department)
          and (:unit = '' or p.unitCode = :unit)))
      """;

  private final LedgerService ledger;
  private final EntityManager entities;
  private final Caller caller;

  Reconciliation(@RestClient LedgerService ledger, EntityManager entities, Caller caller) {
    this.ledger = ledger;
    this.entities = entities;
    this.caller = caller;
  }

  /** The own side is read last: what it lacks then is late, not a race of the two reads. */
  ReconciliationResponse reconcile(String authorization, int year) {
    Map<UUID, LedgerBalance> theirs = ledger(authorization, year);
    return Comparison.of(year, theirs, here(year));
  }

  private Map<UUID, LedgerBalance> ledger(String authorization, int year) {
    Map<UUID, LedgerBalance> balances = new HashMap<>();
    String after = null;
    try {
      do {
        LedgerService.LedgerPage page = ledger.page(authorization, year, PAGE, after);
        page.items().forEach(balance -> balances.put(balance.projectId(), balance));
        after = page.next() == null ? null : position(page.next());
      } while (after != null);
    } catch (ProcessingException | WebApplicationException cause) {
      throw ReconciliationRefusal.LEDGER_UNAVAILABLE.problem().withHeader("Retry-After", "5");
    }
    return balances;
  }

  private Map<UUID, LedgerBalance> here(int year) {
    Map<UUID, LedgerBalance> balances = new HashMap<>();
    for (ProjectBudget budget :
        entities
            .createQuery(OWN, ProjectBudget.class)
            .setParameter("year", year)
            .setParameter("limited", caller.isLimited())
            .setParameter("department", caller.department().orElse(""))
            .setParameter("unit", caller.unit().orElse(""))
            .getResultList()) {
      UUID project = budget.key().projectId();
      balances.put(
          project,
          new LedgerBalance(
              project,
              budget.sequence(),
              budget.amounts().yearStart(),
              budget.amounts().fullYear(),
              budget.amounts().executed(),
              budget.lastHash()));
    }
    return balances;
  }

  private static @Nullable String position(String next) {
    return Arrays.stream(URI.create(next).getRawQuery().split("&", -1))
        .filter(parameter -> parameter.startsWith("after="))
        .map(parameter -> parameter.substring("after=".length()))
        .findFirst()
        .orElse(null);
  }
}
