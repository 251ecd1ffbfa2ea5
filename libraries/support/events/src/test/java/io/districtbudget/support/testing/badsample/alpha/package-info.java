/** One half of a cycle. */
@NullMarked
package io.districtbudget.support.testing.badsample.alpha;

import org.jspecify.annotations.NullMarked;
