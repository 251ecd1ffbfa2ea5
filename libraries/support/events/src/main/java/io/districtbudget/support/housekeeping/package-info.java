/** What has served its time is deleted. */
@NullMarked
package io.districtbudget.support.housekeeping;

import org.jspecify.annotations.NullMarked;
