/** Rows belong to a division. */
@NullMarked
package io.districtbudget.support.persistence;

import org.jspecify.annotations.NullMarked;
