/** 严格的 JSON (strict JSON): what is read has one meaning, or is refused. */
@NullMarked
package io.districtbudget.support.json;

import org.jspecify.annotations.NullMarked;
