/**
 * What the other services answer, as far as it is read here; held against their OpenAPI documents.
 */
@NullMarked
package io.districtbudget.form.remote.answers;

import org.jspecify.annotations.NullMarked;
