/** The sample district: made-up departments, projects and forms, loaded through the gateway. */
@NullMarked
package io.districtbudget.local.sample;

import org.jspecify.annotations.NullMarked;
