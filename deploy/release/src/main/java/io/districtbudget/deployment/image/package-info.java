/** Writes images of the applications without an engine. */
@NullMarked
package io.districtbudget.deployment.image;

import org.jspecify.annotations.NullMarked;
