/** Entries from the treasury system: the same checks, and a place for those that were refused. */
@NullMarked
package io.districtbudget.project.treasury;

import org.jspecify.annotations.NullMarked;
