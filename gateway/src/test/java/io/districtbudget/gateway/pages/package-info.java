@NullMarked
package io.districtbudget.gateway.pages;

import org.jspecify.annotations.NullMarked;
