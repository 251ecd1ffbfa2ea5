/** The door to the reader: size, CPU time, the caller's patience, and what a refusal says. */
@NullMarked
package io.districtbudget.form.reading;

import org.jspecify.annotations.NullMarked;
