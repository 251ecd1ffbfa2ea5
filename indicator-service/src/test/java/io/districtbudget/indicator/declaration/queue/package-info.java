@NullMarked
package io.districtbudget.indicator.declaration.queue;

import org.jspecify.annotations.NullMarked;
