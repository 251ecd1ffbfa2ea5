package io.districtbudget.project.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 核验结果 (result of a verification).
 *
 * @param year fiscal year that was verified; absent when all were
 * @param accounts number of accounts that were read
 * @param entries number of entries that were read
 * @param intact whether every entry, link and balance is as it was posted
 * @param brokenAccounts number of accounts that are not
 * @param broken the first break of each broken account, in the order of projects and years; 100 at
 *     most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationResponse(
    @Nullable Integer year,
    long accounts,
    long entries,
    boolean intact,
    long brokenAccounts,
    List<ChainBreak> broken) {}
