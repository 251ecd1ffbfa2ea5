@NullMarked
package io.districtbudget.support.housekeeping;

import org.jspecify.annotations.NullMarked;
