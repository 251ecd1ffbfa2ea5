@NullMarked
package io.districtbudget.serving.log;

import org.jspecify.annotations.NullMarked;
