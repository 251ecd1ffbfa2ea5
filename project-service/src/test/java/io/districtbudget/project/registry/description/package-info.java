/** Tests of what declarations say of a project. */
@NullMarked
package io.districtbudget.project.registry.description;

import org.jspecify.annotations.NullMarked;
