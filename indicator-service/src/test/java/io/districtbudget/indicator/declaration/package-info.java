@NullMarked
package io.districtbudget.indicator.declaration;

import org.jspecify.annotations.NullMarked;
