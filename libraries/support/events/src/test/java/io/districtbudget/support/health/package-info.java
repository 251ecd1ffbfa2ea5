@NullMarked
package io.districtbudget.support.health;

import org.jspecify.annotations.NullMarked;
