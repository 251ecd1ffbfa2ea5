/** Departments, units and the project registry. */
@NullMarked
package io.districtbudget.project.registry;

import org.jspecify.annotations.NullMarked;
