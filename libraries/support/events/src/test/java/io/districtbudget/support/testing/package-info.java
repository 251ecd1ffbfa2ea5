/** What the tests of all services start from: real PostgreSQL, real Kafka, signed tokens. */
@NullMarked
package io.districtbudget.support.testing;

import org.jspecify.annotations.NullMarked;
