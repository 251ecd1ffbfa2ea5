/** Bad samples for the guards. */
@NullMarked
package io.districtbudget.indicator.declaration.badsample;

import org.jspecify.annotations.NullMarked;
