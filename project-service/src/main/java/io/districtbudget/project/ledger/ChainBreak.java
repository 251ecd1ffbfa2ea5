package io.districtbudget.project.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.text.LocalText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first place where an account is not as it was posted.
 *
 * @param projectId whose account
 * @param year the account's fiscal year
 * @param number of the entry; absent when the entries are whole and a balance differs
 * @param code what is wrong
 * @param message the same as a sentence
 * @param expected what the entries or the chain call for
 * @param found what stands there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChainBreak(
    UUID projectId,
    int year,
    @Nullable Long number,
    Code code,
    String message,
    String messageEn,
    @Nullable String expected,
    @Nullable String found) {

  /** What can be wrong with an account. */
  public enum Code {
    /** The entry's fields do not give its hash. */
    CONTENT_CHANGED("分录内容与其哈希不符。", "The entry's content does not give its hash."),
    /** There is no entry with the number, though there must be. */
    ENTRY_MISSING("缺少该号分录。", "The entry with this number is missing."),
    /** The account never posted an entry with the number. */
    ENTRY_UNKNOWN("该账户没有登记过该号分录。", "The account has never posted an entry with this number."),
    /** The entry does not name the hash of the entry before it. */
    LINK_BROKEN("分录未接续上一分录的哈希。", "The entry does not name the hash of the one before it."),
    /** The chain holds together but does not end in the hash that the account keeps. */
    HEAD_DIFFERS("哈希链末端与账户所存不符。", "The chain does not end in the hash that the account keeps."),
    /** The entries do not add up to the stored balance. */
    BALANCE_DIFFERS("余额与分录合计不符。", "The stored balance is not the sum of the entries.");

    private final LocalText text;

    Code(String zh, String en) {
      this.text = new LocalText(zh, en);
    }

    LocalText text() {
      return text;
    }
  }
}
