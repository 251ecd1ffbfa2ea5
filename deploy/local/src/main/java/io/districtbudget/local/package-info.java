/** Starts the whole district on one machine, for a first look, for demonstrations and for tests. */
@NullMarked
package io.districtbudget.local;

import org.jspecify.annotations.NullMarked;
