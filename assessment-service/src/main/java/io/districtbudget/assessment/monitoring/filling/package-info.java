/** 监控填报 (filling): opened in batches or by the unit, filled, submitted, returned. */
@NullMarked
package io.districtbudget.assessment.monitoring.filling;

import org.jspecify.annotations.NullMarked;
