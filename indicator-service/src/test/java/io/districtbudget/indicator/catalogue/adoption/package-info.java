@NullMarked
package io.districtbudget.indicator.catalogue.adoption;

import org.jspecify.annotations.NullMarked;
