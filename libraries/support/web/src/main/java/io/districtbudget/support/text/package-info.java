/** Text for people, in Chinese and English. */
@NullMarked
package io.districtbudget.support.text;

import org.jspecify.annotations.NullMarked;
