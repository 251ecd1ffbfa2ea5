/** Tests. */
@NullMarked
package io.districtbudget.project.treasury;

import org.jspecify.annotations.NullMarked;
