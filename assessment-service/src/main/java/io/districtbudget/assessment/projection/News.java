package io.districtbudget.assessment.projection;

import io.districtbudget.assessment.desk.ChangeKind;
import io.districtbudget.assessment.desk.Happening;
import io.districtbudget.support.inbox.ReceivedEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event tells people, besides the state that it tells this service. */
final class News {

  private News() {}

  static Optional<Happening> in(ReceivedEvent event, Fact fact) {
    if (fact instanceof ProjectEvent) {
      return Optional.of(of(event, fact, kindOfProject(event.type()), null));
    }
    if (fact instanceof BudgetEvent budget) {
      return Optional.ofNullable(kindOfMoney(budget.entry().kind()))
          .map(kind -> of(event, fact, kind, budget));
    }
    if (fact instanceof DeclarationEvent declaration) {
      return Optional.ofNullable(kindOfDeclaration(declaration.act()))
          .map(kind -> moved(event, declaration, kind));
    }
    return Optional.empty(); // approved targets are told by the declaration's move
  }

  private static Happening of(
      ReceivedEvent event, Fact fact, ChangeKind kind, @Nullable BudgetEvent money) {
    return new Happening(
        kind,
        event.time(),
        event.actor(),
        money == null ? null : money.entry().reason(),
        fact.projectId(),
        money == null ? null : money.year(),
        null,
        money == null ? null : money.entry().amount(),
        null,
        event.id());
  }

  private static Happening moved(
      ReceivedEvent event, DeclarationEvent declaration, ChangeKind kind) {
    return new Happening(
        kind,
        event.time(),
        event.actor(),
        declaration.opinion(),
        declaration.projectId(),
        declaration.year(),
        null,
        null,
        null,
        event.id());
  }

  private static ChangeKind kindOfProject(String type) {
    return switch (type) {
      case "project.registered.v1" -> ChangeKind.PROJECT_REGISTERED;
      case "project.cancelled.v1" -> ChangeKind.PROJECT_CANCELLED;
      default -> ChangeKind.PROJECT_CHANGED;
    };
  }

  private static @Nullable ChangeKind kindOfMoney(@Nullable String entry) {
    return switch (entry == null ? "" : entry) {
      case "APPROVAL" -> ChangeKind.BUDGET_APPROVED;
      case "ADJUSTMENT" -> ChangeKind.ADJUSTMENT;
      case "TRANSFER" -> ChangeKind.TRANSFER;
      case "EXECUTION" -> ChangeKind.PAYMENT;
      case "REVERSAL" -> ChangeKind.REVERSAL;
      case "CARRY_OUT", "CARRY_IN" -> ChangeKind.CARRY_OVER;
      default -> null;
    };
  }

  private static @Nullable ChangeKind kindOfDeclaration(String act) {
    return switch (act) {
      case "BEGIN", "DISCARD" -> null; // a draft is nobody's news
      case "SUBMISSION" -> ChangeKind.DECLARATION_SUBMITTED;
      case "RETURN" -> ChangeKind.DECLARATION_RETURNED;
      case "FINANCE_APPROVAL" -> ChangeKind.DECLARATION_APPROVED;
      default -> ChangeKind.DECLARATION_MOVED;
    };
  }
}
