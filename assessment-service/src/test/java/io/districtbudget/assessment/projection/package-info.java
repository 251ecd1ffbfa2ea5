@NullMarked
package io.districtbudget.assessment.projection;

import org.jspecify.annotations.NullMarked;
