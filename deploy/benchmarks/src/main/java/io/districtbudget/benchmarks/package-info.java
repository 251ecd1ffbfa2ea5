/** Measurements of what the system claims; nothing of it runs in production. */
@NullMarked
package io.districtbudget.benchmarks;

import org.jspecify.annotations.NullMarked;
