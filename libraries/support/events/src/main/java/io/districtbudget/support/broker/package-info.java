/** How Kafka is reached. */
@NullMarked
package io.districtbudget.support.broker;

import org.jspecify.annotations.NullMarked;
