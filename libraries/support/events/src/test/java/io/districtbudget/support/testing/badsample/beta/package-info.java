/** One half of a cycle. */
@NullMarked
package io.districtbudget.support.testing.badsample.beta;

import org.jspecify.annotations.NullMarked;
