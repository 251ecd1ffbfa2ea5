/** Entity tags, keyset pages and strict query parameters. */
@NullMarked
package io.districtbudget.support.http;

import org.jspecify.annotations.NullMarked;
