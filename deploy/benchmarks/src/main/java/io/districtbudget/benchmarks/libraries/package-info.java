/** JMH measures of the libraries alone: expressions, scoring, documents. */
@NullMarked
package io.districtbudget.benchmarks.libraries;

import org.jspecify.annotations.NullMarked;
