/** The writers: a sheet becomes text, html, xlsx, docx or pdf. They know no form and no HTTP. */
@NullMarked
package io.districtbudget.documents.writing.format;

import org.jspecify.annotations.NullMarked;
