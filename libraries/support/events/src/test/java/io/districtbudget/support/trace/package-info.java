@NullMarked
package io.districtbudget.support.trace;

import org.jspecify.annotations.NullMarked;
