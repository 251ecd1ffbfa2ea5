/** Tests of the year close. */
@NullMarked
package io.districtbudget.project.closing;

import org.jspecify.annotations.NullMarked;
