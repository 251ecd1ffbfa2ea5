@NullMarked
package io.districtbudget.indicator.history;

import org.jspecify.annotations.NullMarked;
