/** Tests. */
@NullMarked
package io.districtbudget.project.money;

import org.jspecify.annotations.NullMarked;
