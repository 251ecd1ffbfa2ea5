/** Bulk POSTs: a request record per line of NDJSON, a result per line. */
@NullMarked
package io.districtbudget.support.batch;

import org.jspecify.annotations.NullMarked;
