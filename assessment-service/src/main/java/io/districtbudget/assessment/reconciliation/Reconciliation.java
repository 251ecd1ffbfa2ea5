package io.districtbudget.assessment.reconciliation;

import io.districtbudget.assessment.projection.ProjectBudget;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
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

  private final LedgerService ledger;
  private final EntityManager entities;

  Reconciliation(@RestClient LedgerService ledger, EntityManager entities) {
    this.ledger = ledger;
    this.entities = entities;
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
      throw ProblemException.unavailable(
          "LEDGER_UNAVAILABLE",
          new LocalText(
              "预算账服务暂时不可用，请稍后重试。", "The ledger is unavailable for the moment; try again."),
          Duration.ofSeconds(5));
    }
    return balances;
  }

  private Map<UUID, LedgerBalance> here(int year) {
    Map<UUID, LedgerBalance> balances = new HashMap<>();
    for (ProjectBudget budget :
        entities
            .createQuery("from ProjectBudget where key.year = :year", ProjectBudget.class)
            .setParameter("year", year)
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
