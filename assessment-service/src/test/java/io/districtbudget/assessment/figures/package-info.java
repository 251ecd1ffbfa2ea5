@NullMarked
package io.districtbudget.assessment.figures;

import org.jspecify.annotations.NullMarked;
