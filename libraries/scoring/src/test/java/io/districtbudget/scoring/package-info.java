@NullMarked
package io.districtbudget.scoring;

import org.jspecify.annotations.NullMarked;
