/** Levels of indicators: which level 1 and level 2 a printed row belongs to. */
@NullMarked
package io.districtbudget.documents.level;

import org.jspecify.annotations.NullMarked;
