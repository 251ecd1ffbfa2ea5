@NullMarked
package io.districtbudget.support.log;

import org.jspecify.annotations.NullMarked;
