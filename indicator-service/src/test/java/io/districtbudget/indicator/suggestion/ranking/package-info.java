@NullMarked
package io.districtbudget.indicator.suggestion.ranking;

import org.jspecify.annotations.NullMarked;
