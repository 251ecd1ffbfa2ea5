@NullMarked
package io.districtbudget.support.json;

import org.jspecify.annotations.NullMarked;
