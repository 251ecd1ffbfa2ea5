@NullMarked
package io.districtbudget.assessment.scores;

import org.jspecify.annotations.NullMarked;
