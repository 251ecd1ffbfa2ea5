/** An event has its effect once, in order per project; a poison event stops its project alone. */
@NullMarked
package io.districtbudget.support.inbox;

import org.jspecify.annotations.NullMarked;
