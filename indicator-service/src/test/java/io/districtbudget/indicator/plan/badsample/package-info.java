/** Bad samples for the guards. */
@NullMarked
package io.districtbudget.indicator.plan.badsample;

import org.jspecify.annotations.NullMarked;
