/** The contracts hold together: every event has a schema and an example that fits it. */
@NullMarked
package io.districtbudget.contracts;

import org.jspecify.annotations.NullMarked;
