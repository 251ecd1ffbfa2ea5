/** What every line of a text log keeps to. */
@NullMarked
package io.districtbudget.gateway.log;

import org.jspecify.annotations.NullMarked;
