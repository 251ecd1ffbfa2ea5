@NullMarked
package io.districtbudget.assessment.selfassessment;

import org.jspecify.annotations.NullMarked;
