@NullMarked
package io.districtbudget.local;

import org.jspecify.annotations.NullMarked;
