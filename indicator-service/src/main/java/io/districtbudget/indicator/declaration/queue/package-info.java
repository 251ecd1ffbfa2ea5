/** 待办 (queues): which declarations wait for whom, and since when. */
@NullMarked
package io.districtbudget.indicator.declaration.queue;

import org.jspecify.annotations.NullMarked;
