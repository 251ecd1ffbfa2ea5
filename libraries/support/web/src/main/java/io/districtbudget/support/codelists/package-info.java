/** 代码表 (code lists): every code that goes in or out, with its words. */
@NullMarked
package io.districtbudget.support.codelists;

import org.jspecify.annotations.NullMarked;
