@NullMarked
package io.districtbudget.support.problem;

import org.jspecify.annotations.NullMarked;
