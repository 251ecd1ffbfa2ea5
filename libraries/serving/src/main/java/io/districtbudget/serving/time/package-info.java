/** The one source of time. */
@NullMarked
package io.districtbudget.serving.time;

import org.jspecify.annotations.NullMarked;
