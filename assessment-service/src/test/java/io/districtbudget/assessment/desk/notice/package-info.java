@NullMarked
package io.districtbudget.assessment.desk.notice;

import org.jspecify.annotations.NullMarked;
