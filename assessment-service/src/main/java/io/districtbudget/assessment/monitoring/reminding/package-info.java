/** 监控催报 (reminders of monitorings). */
@NullMarked
package io.districtbudget.assessment.monitoring.reminding;

import org.jspecify.annotations.NullMarked;
