/** Tests. */
@NullMarked
package io.districtbudget.project.registry;

import org.jspecify.annotations.NullMarked;
