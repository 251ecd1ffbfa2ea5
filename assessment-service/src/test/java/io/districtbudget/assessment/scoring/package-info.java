@NullMarked
package io.districtbudget.assessment.scoring;

import org.jspecify.annotations.NullMarked;
