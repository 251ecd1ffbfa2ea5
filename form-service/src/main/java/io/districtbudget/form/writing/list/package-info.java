/** 清单 (lists) as csv and xlsx: pages of the owning services, joined. */
@NullMarked
package io.districtbudget.form.writing.list;

import org.jspecify.annotations.NullMarked;
