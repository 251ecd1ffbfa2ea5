/** What deploys the applications is held against the applications. */
@NullMarked
package io.districtbudget.deployment;

import org.jspecify.annotations.NullMarked;
