/** Tokens: verified once, within a deadline, and of the demo realm only where it is allowed. */
@NullMarked
package io.districtbudget.serving.identity;

import org.jspecify.annotations.NullMarked;
