@NullMarked
package io.districtbudget.support.identity;

import org.jspecify.annotations.NullMarked;
