@NullMarked
package io.districtbudget.assessment.dashboard;

import org.jspecify.annotations.NullMarked;
