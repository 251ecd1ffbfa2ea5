@NullMarked
package io.districtbudget.expression;

import org.jspecify.annotations.NullMarked;
