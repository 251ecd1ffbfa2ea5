/** 结果应用 (use of results): what follows from grade and findings for next year's budget. */
@NullMarked
package io.districtbudget.assessment.resultuse;

import org.jspecify.annotations.NullMarked;
