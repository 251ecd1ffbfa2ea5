/** The official forms as printed sheets, made once and drawn by every format. No HTTP. */
@NullMarked
package io.districtbudget.documents.writing.sheet;

import org.jspecify.annotations.NullMarked;
