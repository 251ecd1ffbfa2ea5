@NullMarked
package io.districtbudget.benchmarks;

import org.jspecify.annotations.NullMarked;
