@NullMarked
package io.districtbudget.assessment.desk;

import org.jspecify.annotations.NullMarked;
