@NullMarked
package io.districtbudget.support.text;

import org.jspecify.annotations.NullMarked;
