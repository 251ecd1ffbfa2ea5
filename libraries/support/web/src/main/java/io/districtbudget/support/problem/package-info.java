/** Refusals as problem details (RFC 9457): one shape, stable codes, all violations at once. */
@NullMarked
package io.districtbudget.support.problem;

import org.jspecify.annotations.NullMarked;
