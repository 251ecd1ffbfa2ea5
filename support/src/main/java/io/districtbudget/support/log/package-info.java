/** What every line of a text log keeps to. */
@NullMarked
package io.districtbudget.support.log;

import org.jspecify.annotations.NullMarked;
