@NullMarked
package io.districtbudget.indicator.framework;

import org.jspecify.annotations.NullMarked;
