/** Tests. */
@NullMarked
package io.districtbudget.project.departmentbudget.reconciliation;

import org.jspecify.annotations.NullMarked;
