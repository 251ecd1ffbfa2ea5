/**
 * Readings of 指标值 (target values) and 实际完成值 (actual values) as people write them.
 *
 * <p>The only domain code that two services share: declared targets are read with it when they are
 * submitted, and scored with it after the year, and two copies that differ would be a bug.
 */
@NullMarked
package io.districtbudget.expression;

import org.jspecify.annotations.NullMarked;
