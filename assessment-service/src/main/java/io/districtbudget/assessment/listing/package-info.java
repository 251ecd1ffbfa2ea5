/** 列表 (lists): filters that several lists share. */
@NullMarked
package io.districtbudget.assessment.listing;

import org.jspecify.annotations.NullMarked;
