/** What was refused to whom: the log event and the count of every 401 and 403. */
@NullMarked
package io.districtbudget.support.access;

import org.jspecify.annotations.NullMarked;
