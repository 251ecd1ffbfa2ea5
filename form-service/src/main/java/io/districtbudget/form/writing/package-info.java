/** 出表 (writing): forms of the system as documents, read with the caller's own token. */
@NullMarked
package io.districtbudget.form.writing;

import org.jspecify.annotations.NullMarked;
