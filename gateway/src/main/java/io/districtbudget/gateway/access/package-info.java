/** Who may pass the door, and how often. */
@NullMarked
package io.districtbudget.gateway.access;

import org.jspecify.annotations.NullMarked;
