/** How fast it is, beside what others would write for the same work on the same machine. */
@NullMarked
package io.districtbudget.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
