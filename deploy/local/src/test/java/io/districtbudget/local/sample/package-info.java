@NullMarked
package io.districtbudget.local.sample;

import org.jspecify.annotations.NullMarked;
