/** Tests. */
@NullMarked
package io.districtbudget.project;

import org.jspecify.annotations.NullMarked;
