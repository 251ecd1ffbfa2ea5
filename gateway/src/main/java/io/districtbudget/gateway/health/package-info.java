/** Whether the services behind the door can be reached. */
@NullMarked
package io.districtbudget.gateway.health;

import org.jspecify.annotations.NullMarked;
