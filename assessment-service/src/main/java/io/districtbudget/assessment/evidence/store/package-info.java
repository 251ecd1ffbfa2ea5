/** 佐证材料存储 (stores of evidence): where the content lies, and how none is lost or left over. */
@NullMarked
package io.districtbudget.assessment.evidence.store;

import org.jspecify.annotations.NullMarked;
