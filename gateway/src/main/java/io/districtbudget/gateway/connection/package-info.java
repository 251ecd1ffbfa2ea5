/** Deadlines of connections: heads and bodies of requests that never come to an end. */
@NullMarked
package io.districtbudget.gateway.connection;

import org.jspecify.annotations.NullMarked;
