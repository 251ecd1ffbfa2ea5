package io.districtbudget.project.treasury;

import io.districtbudget.project.ledger.TreasuryLedger;
import io.districtbudget.project.ledger.TreasuryLedger.Payment;
import io.districtbudget.project.ledger.TreasuryLedger.Refund;
import io.districtbudget.project.money.Money;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.problem.Constraints;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;

/** Posts what the treasury states, by the rules that hold for everybody. */
@ApplicationScoped
class TreasuryPosting {

  private final EntryReading reading;
  private final Validator validator;
  private final TreasuryLedger ledger;

  TreasuryPosting(EntryReading reading, Validator validator, TreasuryLedger ledger) {
    this.reading = reading;
    this.validator = validator;
    this.ledger = ledger;
  }

  /**
   * Posts within the caller's transaction.
   *
   * @throws ProblemException when it is no entry or a rule refuses it; nothing is changed then
   */
  void post(ReceivedEvent event) {
    post(event.source(), reading.entry(event));
  }

  /** The same for an entry that was refused before. */
  void again(RefusedEntry refused) {
    post(refused.sourceSystem(), reading.again(refused));
  }

  private void post(String sourceSystem, TreasuryEntry entry) {
    requireComplete(entry);
    Money amount = Money.of(entry.amount());
    switch (entry.kind()) {
      case EXECUTION ->
          ledger.pay(
              entry.projectCode(),
              entry.year(),
              new Payment(
                  entry.source(),
                  amount,
                  entry.voucherNumber(),
                  entry.date(),
                  entry.reason(),
                  sourceSystem));
      case REVERSAL ->
          ledger.refund(
              entry.projectCode(),
              entry.year(),
              new Refund(
                  entry.reversedVoucherNumber(),
                  amount,
                  entry.voucherNumber(),
                  entry.date(),
                  entry.reason(),
                  sourceSystem));
    }
  }

  private void requireComplete(TreasuryEntry entry) {
    List<Violation> violations =
        validator.validate(entry).stream()
            .map(
                broken ->
                    TreasuryRefusal.FIELD_INVALID.at(
                        "/" + broken.getPropertyPath(),
                        broken.getInvalidValue(),
                        Map.of("field", broken.getPropertyPath(), "why", why(broken))))
            .toList();
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  /** In our own words where the constraint is one of the usual. */
  private static LocalText why(ConstraintViolation<TreasuryEntry> broken) {
    Violation usual =
        Constraints.broken(
            null, broken.getConstraintDescriptor().getAnnotation(), broken.getInvalidValue());
    return usual == null ? new LocalText("不符合要求。", "It is not as it must be.") : usual.message();
  }
}
