@NullMarked
package io.districtbudget.platform;

import org.jspecify.annotations.NullMarked;
