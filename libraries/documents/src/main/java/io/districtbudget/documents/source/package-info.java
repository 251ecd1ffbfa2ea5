/** What comes in, whatever it was made with, as the text that is read: a line for each row. */
@NullMarked
package io.districtbudget.documents.source;

import org.jspecify.annotations.NullMarked;
