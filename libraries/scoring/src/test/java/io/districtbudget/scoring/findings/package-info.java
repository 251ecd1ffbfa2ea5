@NullMarked
package io.districtbudget.scoring.findings;

import org.jspecify.annotations.NullMarked;
