@NullMarked
package io.districtbudget.form.importing.draft;

import org.jspecify.annotations.NullMarked;
