/** 监控亮灯 (lights): pure rules over money, indicators and projects at a month's end. */
@NullMarked
package io.districtbudget.scoring.light;

import org.jspecify.annotations.NullMarked;
