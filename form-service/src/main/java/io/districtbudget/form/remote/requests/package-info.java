/** What the other services are sent; held against their OpenAPI documents. */
@NullMarked
package io.districtbudget.form.remote.requests;

import org.jspecify.annotations.NullMarked;
