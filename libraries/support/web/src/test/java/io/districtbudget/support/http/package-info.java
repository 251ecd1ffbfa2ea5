/** Tests. */
@NullMarked
package io.districtbudget.support.http;

import org.jspecify.annotations.NullMarked;
