/** 代码表 (code lists) of this service. */
@NullMarked
package io.districtbudget.form.codelists;

import org.jspecify.annotations.NullMarked;
