@NullMarked
package io.districtbudget.assessment.departmentform;

import org.jspecify.annotations.NullMarked;
