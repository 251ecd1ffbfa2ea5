@NullMarked
package io.districtbudget.indicator.catalogue.usage;

import org.jspecify.annotations.NullMarked;
