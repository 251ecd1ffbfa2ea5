/** Code that breaks every rule, so that the guards are seen to bark. */
@NullMarked
package io.districtbudget.support.testing.badsample;

import org.jspecify.annotations.NullMarked;
