/** 绩效运行监控 (monitoring): opened, filled and submitted for a project's month, with lights. */
@NullMarked
package io.districtbudget.assessment.monitoring;

import org.jspecify.annotations.NullMarked;
