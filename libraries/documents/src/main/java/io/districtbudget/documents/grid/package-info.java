/**
 * Forms as tables: a grid of cells with places, whatever the document was copied from, and what the
 * words of its heads say about them. Layouts are data here: keys, heads, sources and labels.
 */
@NullMarked
package io.districtbudget.documents.grid;

import org.jspecify.annotations.NullMarked;
