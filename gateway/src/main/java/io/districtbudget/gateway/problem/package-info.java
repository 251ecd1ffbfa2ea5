/** What the gateway itself refuses, as problem details (RFC 9457). */
@NullMarked
package io.districtbudget.gateway.problem;

import org.jspecify.annotations.NullMarked;
