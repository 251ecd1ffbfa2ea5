/** Tests. */
@NullMarked
package io.districtbudget.support.audit;

import org.jspecify.annotations.NullMarked;
