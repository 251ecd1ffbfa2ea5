@NullMarked
package io.districtbudget.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
