@NullMarked
package io.districtbudget.support.consistency;

import org.jspecify.annotations.NullMarked;
