/**
 * What the door counts and times: by templates of paths, so that the number of series is bounded.
 */
@NullMarked
package io.districtbudget.gateway.metrics;

import org.jspecify.annotations.NullMarked;
