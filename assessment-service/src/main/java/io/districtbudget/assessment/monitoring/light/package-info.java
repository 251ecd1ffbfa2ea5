/** 监控亮灯 (lights): pure rules over money, indicators and projects at a month's end. */
@NullMarked
package io.districtbudget.assessment.monitoring.light;

import org.jspecify.annotations.NullMarked;
