@NullMarked
package io.districtbudget.support.rebuild;

import org.jspecify.annotations.NullMarked;
