@NullMarked
package io.districtbudget.support.connection;

import org.jspecify.annotations.NullMarked;
