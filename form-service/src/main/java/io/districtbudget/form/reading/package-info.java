/** Reading official forms from text: every layout, every printed row, every repair reported. */
@NullMarked
package io.districtbudget.form.reading;

import org.jspecify.annotations.NullMarked;
