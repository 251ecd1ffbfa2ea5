/** Tests. */
@NullMarked
package io.districtbudget.project.ledger;

import org.jspecify.annotations.NullMarked;
