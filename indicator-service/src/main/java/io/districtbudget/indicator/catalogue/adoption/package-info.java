/** 申报指标入库 (adoption of declared indicators into the catalogue). */
@NullMarked
package io.districtbudget.indicator.catalogue.adoption;

import org.jspecify.annotations.NullMarked;
