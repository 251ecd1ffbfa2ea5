/** 监控接口 (REST answers of monitorings). */
@NullMarked
package io.districtbudget.assessment.monitoring.answering;

import org.jspecify.annotations.NullMarked;
