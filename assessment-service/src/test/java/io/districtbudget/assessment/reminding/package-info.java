@NullMarked
package io.districtbudget.assessment.reminding;

import org.jspecify.annotations.NullMarked;
