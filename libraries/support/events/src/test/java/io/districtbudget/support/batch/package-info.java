/** Tests of batches. */
@NullMarked
package io.districtbudget.support.batch;

import org.jspecify.annotations.NullMarked;
