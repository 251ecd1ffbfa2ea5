@NullMarked
package io.districtbudget.support.persistence;

import org.jspecify.annotations.NullMarked;
