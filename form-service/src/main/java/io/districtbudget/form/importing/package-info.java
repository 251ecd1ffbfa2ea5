/** 历史导入 (historical import) of published forms: a line per form, repeatable. */
@NullMarked
package io.districtbudget.form.importing;

import org.jspecify.annotations.NullMarked;
