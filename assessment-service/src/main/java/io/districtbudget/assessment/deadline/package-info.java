/** 延期 (extension): a later deadline for what some units still have to fill. */
@NullMarked
package io.districtbudget.assessment.deadline;

import org.jspecify.annotations.NullMarked;
