/** 历史申报 (approved declarations of a division), read across projects. */
@NullMarked
package io.districtbudget.indicator.history;

import org.jspecify.annotations.NullMarked;
