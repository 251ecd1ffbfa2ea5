@NullMarked
package io.districtbudget.indicator.plan;

import org.jspecify.annotations.NullMarked;
