package io.districtbudget.assessment.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that this service believes otherwise than the ledger.
 *
 * @param field {@code yearStart}, {@code fullYear}, {@code executed} (元), {@code sequence}, or
 *     {@code hash} of the same newest entry: then the ledger was rewritten after it had told what
 *     it posted
 * @param ledger what the ledger says; absent when it knows no such budget
 * @param here what this service believes; absent when it knows no such budget
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
    UUID project, int year, String field, @Nullable String ledger, @Nullable String here) {}
