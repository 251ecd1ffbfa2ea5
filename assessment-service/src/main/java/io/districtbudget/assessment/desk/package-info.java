/**
 * 工作台 (the desk): who one is, what waits, what happened, how one likes the pages. It reads the rows
 * of all workflows and knows none of their rules; they tell it what they do.
 */
@NullMarked
package io.districtbudget.assessment.desk;

import org.jspecify.annotations.NullMarked;
