/** What every line of a text log keeps to. */
@NullMarked
package io.districtbudget.serving.log;

import org.jspecify.annotations.NullMarked;
