@NullMarked
package io.districtbudget.gateway.session;

import org.jspecify.annotations.NullMarked;
