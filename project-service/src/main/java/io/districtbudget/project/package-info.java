/** Project service: departments, units, project registry and budget ledger. */
@NullMarked
package io.districtbudget.project;

import org.jspecify.annotations.NullMarked;
