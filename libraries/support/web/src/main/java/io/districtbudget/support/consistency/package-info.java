/** Read your writes across services. */
@NullMarked
package io.districtbudget.support.consistency;

import org.jspecify.annotations.NullMarked;
