/** The pages of the web application, which is a library of static files. */
@NullMarked
package io.districtbudget.gateway.pages;

import org.jspecify.annotations.NullMarked;
