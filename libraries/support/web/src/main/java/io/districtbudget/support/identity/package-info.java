/** Who calls: division, roles and the department or unit that limits the rows. */
@NullMarked
package io.districtbudget.support.identity;

import org.jspecify.annotations.NullMarked;
