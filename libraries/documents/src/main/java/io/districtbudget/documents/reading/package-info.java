/** Reading official forms from text: every layout, every printed row, every repair reported. */
@NullMarked
package io.districtbudget.documents.reading;

import org.jspecify.annotations.NullMarked;
