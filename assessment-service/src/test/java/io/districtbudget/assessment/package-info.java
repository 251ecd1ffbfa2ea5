@NullMarked
package io.districtbudget.assessment;

import org.jspecify.annotations.NullMarked;
