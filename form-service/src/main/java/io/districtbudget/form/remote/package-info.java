/** The other services, called, with the caller's own token and a deadline for each call. */
@NullMarked
package io.districtbudget.form.remote;

import org.jspecify.annotations.NullMarked;
