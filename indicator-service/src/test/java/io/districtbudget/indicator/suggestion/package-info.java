@NullMarked
package io.districtbudget.indicator.suggestion;

import org.jspecify.annotations.NullMarked;
