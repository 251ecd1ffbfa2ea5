/** 催报 (reminders) of what units owe by a day: as events, each level once. */
@NullMarked
package io.districtbudget.assessment.reminding;

import org.jspecify.annotations.NullMarked;
