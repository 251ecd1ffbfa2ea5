/** Tests. */
@NullMarked
package io.districtbudget.project.departmentbudget;

import org.jspecify.annotations.NullMarked;
