/** A read model is rebuilt from nothing by replaying its topics. */
@NullMarked
package io.districtbudget.support.rebuild;

import org.jspecify.annotations.NullMarked;
