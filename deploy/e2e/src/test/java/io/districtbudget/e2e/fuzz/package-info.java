/** Requests that nobody would write, made up from the OpenAPI document. */
@NullMarked
package io.districtbudget.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
