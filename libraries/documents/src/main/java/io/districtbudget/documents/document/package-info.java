/** The official forms as data: what a document says, and what had to be put right to read it. */
@NullMarked
package io.districtbudget.documents.document;

import org.jspecify.annotations.NullMarked;
