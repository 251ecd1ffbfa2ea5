/** Who did what, when and why: append-only and hash-chained. */
@NullMarked
package io.districtbudget.support.audit;

import org.jspecify.annotations.NullMarked;
