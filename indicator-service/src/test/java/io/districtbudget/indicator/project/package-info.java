@NullMarked
package io.districtbudget.indicator.project;

import org.jspecify.annotations.NullMarked;
