@NullMarked
package io.districtbudget.documents.source;

import org.jspecify.annotations.NullMarked;
