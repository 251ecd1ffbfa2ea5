/** 整改 (rectification): issued after a monitoring, answered by the unit, closed or returned. */
@NullMarked
package io.districtbudget.assessment.monitoring.rectification;

import org.jspecify.annotations.NullMarked;
