/** 填报草稿 (drafts): a unit's own document, laid over what stands there cell by cell. */
@NullMarked
package io.districtbudget.form.importing.draft;

import org.jspecify.annotations.NullMarked;
