@NullMarked
package io.districtbudget.form.source;

import org.jspecify.annotations.NullMarked;
