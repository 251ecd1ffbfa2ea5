/** 看板数据 (figures): counted in the transactions that change what they count. */
@NullMarked
package io.districtbudget.assessment.figures;

import org.jspecify.annotations.NullMarked;
