/**
 * Sessions of browsers: sign-in and sign-out at the identity provider, and what a cookie may do.
 */
@NullMarked
package io.districtbudget.gateway.session;

import org.jspecify.annotations.NullMarked;
