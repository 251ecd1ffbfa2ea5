/** Text taken from published files: lines and cells, whatever the extractor did to them. */
@NullMarked
package io.districtbudget.documents.text;

import org.jspecify.annotations.NullMarked;
