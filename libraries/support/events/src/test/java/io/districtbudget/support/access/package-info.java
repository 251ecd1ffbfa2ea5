@NullMarked
package io.districtbudget.support.access;

import org.jspecify.annotations.NullMarked;
