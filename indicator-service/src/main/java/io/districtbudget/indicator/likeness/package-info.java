/** How alike two Chinese names are: pure Java, whole numbers, the same answer everywhere. */
@NullMarked
package io.districtbudget.indicator.likeness;

import org.jspecify.annotations.NullMarked;
