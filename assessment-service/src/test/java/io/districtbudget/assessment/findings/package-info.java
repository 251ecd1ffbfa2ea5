@NullMarked
package io.districtbudget.assessment.findings;

import org.jspecify.annotations.NullMarked;
