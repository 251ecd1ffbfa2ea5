/** Journeys of people through the pages, in Chromium. */
@NullMarked
package io.districtbudget.e2e.browser;

import org.jspecify.annotations.NullMarked;
